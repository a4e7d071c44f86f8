/** A name as it is written, and in the letters that usernames and addresses mostly use. */
type Name = readonly [written: string, latin: string];
type Names = readonly [Name, ...Name[]];

export interface People {
  /** How often these names turn up among all. */
  readonly weight: number;
  /** The most frequent first. */
  readonly first: Names;
  readonly last: Names;
  /** A phone number; each # becomes a digit. */
  readonly phone: string;
}

/** `Zoë` or, where the letters are others, `Анна=anna`; parted by spaces, with _ for a space in a name. */
type Words = string;

/** Names as they are, or all that these beginnings and endings make. */
type Part = Words | readonly [heads: Words, tails: Words];

/** Names as they are written down. */
export interface PeopleInWords {
  readonly weight: number;
  readonly first: readonly Part[];
  readonly last: readonly Part[];
  readonly phone: string;
}

/** Takes a while, and so is for when sample users are wanted. */
export function readPeople(people: PeopleInWords): People {
  const { first, last } = people;
  return { ...people, first: readParts(first), last: readParts(last) };
}

function readParts(parts: readonly Part[]): Names {
  const [first = ["", ""], ...more] = parts.flatMap((part) =>
    typeof part === "string" ? readNames(part) : compose(part),
  );
  return [first, ...more];
}

function readNames(words: Words): readonly Name[] {
  return words.split(/\s+/).map((word): Name => {
    const [written = "", letters] = word.split("=");
    return [written.replaceAll("_", " "), letters ?? toLatin(written)];
  });
}

function compose([heads, tails]: readonly [Words, Words]): readonly Name[] {
  const beginnings = readNames(heads);
  // Ending by ending, so that the first names of the list do not all begin alike.
  return readNames(tails).flatMap((tail) =>
    beginnings.map((head): Name => [head[0] + tail[0], head[1] + tail[1]]),
  );
}

const LETTERS = {
  ø: "o",
  ł: "l",
  ß: "ss",
  ı: "i",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
} as const satisfies Readonly<Record<string, string>>;

function toLatin(written: string): string {
  return Object.entries(LETTERS)
    .reduce(
      (text, [letter, latin]) => text.replaceAll(letter, latin),
      written.toLowerCase(),
    )
    .normalize("NFKD")
    .replace(/[^a-z]/g, "");
}
