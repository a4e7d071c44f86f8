/** Where nearly a third of all addresses lie. */
export const BIGGEST_DOMAIN = "example.com";

/** Domains kept for examples (RFC 2606) and what could lie below them, the biggest first. */
export const DOMAINS = makeDomains();

function makeDomains(): readonly [string, ...string[]] {
  const houses =
    `agency north media partners bridge harbor lumen cedar atlas summit orchid delta violet
    granite copper marble meadow falcon beacon willow aurora juniper cobalt ember`.split(
      /\s+/,
    );
  const places = ["example", "example.org", "example.net", "example.com"];
  const below = places.flatMap((place) =>
    houses.map((house) => `${house}.${place}`),
  );
  return ["example.org", "example.net", ...below];
}
