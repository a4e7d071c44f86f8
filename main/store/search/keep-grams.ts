import type { Database } from "better-sqlite3";
import { LOG_KEPT, TEXT_BIT } from "./changes.ts";
import { BLOCK, blockOf, buildBlock } from "./grams.ts";

/** Users who may have other texts than the grams know: each search looks at all of theirs. */
const MOST_DIRTY = 1_000;
/** Users of a block that has no grams: each search reads all of their texts. */
const MOST_WITHOUT = 4_096;
/** Rows taken out of the log in one go. */
const TRIMMED_AT_ONCE = 5_000;

/**
 * Keeps grams and log small: makes the grams of a block anew where too much has changed, a block at a time,
 * since others wait for the writer meanwhile.
 * @param database the connection that writes
 * @returns what to call in a transaction every now and then; it says whether there is more to do
 */
export function createGramKeeper(database: Database): () => boolean {
  const newest = database
    .prepare<[], number>("SELECT coalesce(max(seq), 0) FROM user_changes")
    .pluck();
  const dirty = database.prepare<[], { block: number; users: number }>(
    `SELECT b.block, count(*) AS users FROM user_changes c
     JOIN gram_blocks b ON b.block = c.user_id / ${BLOCK}
     WHERE c.seq > b.seq AND c.keys & ${TEXT_BIT} <> 0
     GROUP BY b.block ORDER BY users DESC`,
  );
  const trim = database.prepare<[number]>(
    `DELETE FROM user_changes WHERE seq IN (
       SELECT c.seq FROM user_changes c
       LEFT JOIN gram_blocks b ON b.block = c.user_id / ${BLOCK}
       WHERE c.seq <= ? AND (c.keys & ${TEXT_BIT} = 0 OR c.seq <= coalesce(b.seq, c.seq))
       LIMIT ${TRIMMED_AT_ONCE})`,
  );
  let seen = -1;

  /** The block that most is to be gained from, if any is worth it. */
  function nextBlock(): number | undefined {
    const blocks = dirty.all();
    const all = blocks.reduce((sum, { users }) => sum + users, 0);
    return all > MOST_DIRTY ? blocks[0]?.block : findWithout(database);
  }

  return function keep(): boolean {
    const now = newest.get() ?? 0;
    if (now === seen) return false;
    const block = nextBlock();
    if (block !== undefined) {
      buildBlock(database, block);
      return true;
    }
    const { changes } = trim.run(now - LOG_KEPT);
    if (changes === TRIMMED_AT_ONCE) return true;
    seen = now;
    return false;
  };
}

/** The first block with many users and no grams. */
function findWithout(database: Database): number | undefined {
  const last = database.prepare("SELECT max(id) FROM search").pluck().get();
  const has = database
    .prepare<[number]>("SELECT 1 FROM gram_blocks WHERE block = ?")
    .pluck();
  const count = database
    .prepare<[number, number], number>(
      `SELECT count(*) FROM (SELECT 1 FROM search WHERE id BETWEEN ? AND ?
       LIMIT ${MOST_WITHOUT + 1})`,
    )
    .pluck();
  for (let block = 0; block <= blockOf(Number(last ?? 0)); block += 1) {
    if (has.get(block) !== undefined) continue;
    const users = count.get(block * BLOCK, (block + 1) * BLOCK - 1) ?? 0;
    if (users > MOST_WITHOUT) return block;
  }
  return undefined;
}
