import { create } from "zustand";
import { registerKeeper } from "../ui/keepers.ts";
import type { Edit } from "./keep-in-sight.ts";
import { useUsersView } from "./view.ts";

interface Edited {
  readonly edits: readonly Edit[];
}

const initial: Edited = { edits: [] };

/** Who was edited on the page on screen: their rows stay where they are until the view changes. */
export const useEdited = create<Edited>(() => initial);

const { getState, setState } = useEdited;
/** The ids of the rows on screen. */
let inSight: readonly string[] = [];

export const noteRowsInSight = (ids: readonly string[]): void => {
  inSight = ids;
};

/** Makes an edit, and keeps the row of its user in sight if it is there. */
export async function editInSight<Answer>(
  id: string,
  edit: () => Promise<Answer>,
): Promise<Answer> {
  // Before it is made: main may tell of the change before it answers.
  const { edits } = getState();
  const noted: Edit = { id, order: inSight, isSaved: false };
  if (inSight.includes(id)) setState({ edits: [...without(edits, id), noted] });
  const settle = (settled: readonly Edit[]) =>
    setState(({ edits: now }) => ({
      edits: now.flatMap((each) => (each === noted ? settled : [each])),
    }));
  try {
    const answer = await edit();
    settle([{ ...noted, isSaved: true }]);
    return answer;
  } catch (error) {
    settle(edits.filter((each) => each.id === id));
    throw error;
  }
}

const without = (edits: readonly Edit[], id: string): readonly Edit[] =>
  edits.filter((each) => each.id !== id);

export function forgetEdited(): void {
  if (getState() !== initial) setState(initial, true);
}

useUsersView.subscribe((now, before) => {
  const isSame =
    now.filter === before.filter &&
    now.sort === before.sort &&
    now.page === before.page &&
    now.pageSize === before.pageSize;
  if (!isSame) forgetEdited();
});

registerKeeper({ forget: forgetEdited });
