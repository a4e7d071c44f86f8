import { beforeEach, describe, expect, test } from "vitest";
import { createRolecall, type Rolecall } from "../../support/rolecall.ts";

// The schema is the last guard: straight SQL can't store what the contract refuses.

let rolecall: Rolecall;
let id: number;
beforeEach(async () => {
  rolecall = await createRolecall();
  id = (await rolecall.addUser()).id;
});

const set = (assignment: string) => () =>
  rolecall.database
    .prepare(`UPDATE users SET ${assignment} WHERE id = ?`)
    .run(id);

describe("a user's row", () => {
  test.each([
    "roles = 257",
    "roles = 511",
    "roles = 512",
    "roles = -1",
    "roles = NULL",
    "active = 2",
    "active = 0",
    "status = 1",
    "status = 5",
    "status = -1",
    "status = 1, active = 1",
    "status = 0, active = 0",
    "status = 3, active = 0",
    "version = 0",
    "uid = 'x'",
    "first_name = ''",
    "first_name = printf('%.101c', 'a')",
    "last_name = ''",
    "username = ''",
    "username = printf('%.65c', 'a')",
    "username_key = NULL",
    "username_key = 'ada'",
    "email = 'a@'",
    "email = printf('%.255c', 'a')",
    "phone = printf('%.33c', '1')",
    "ims_id = printf('%.129c', '1')",
    "phone = NULL",
    "created_at = 'today'",
    "first_name = x'00'",
  ])("can't have %s", (assignment) => {
    expect(set(assignment)).toThrow(/constraint failed|cannot store/);
  });

  test.each([
    "roles = 256",
    "roles = 255",
    "roles = 0",
    "status = 1, active = 0",
    "status = 4",
  ])("can have %s", (assignment) => {
    expect(set(assignment)().changes).toBe(1);
  });
});

test("what lets a user in is whole or not there", () => {
  const insert = (columns: string, values: string) => () =>
    rolecall.database.exec(
      `INSERT INTO credentials (user_id, ${columns}) VALUES (${id}, ${values})`,
    );
  expect(insert("password_hash", "'x'")).toThrow("constraint failed");
  expect(insert("password_set_at", "1")).toThrow("constraint failed");
  expect(insert("code_hash", "'x'")).toThrow("constraint failed");
  expect(insert("code_hash, code_expires_at", "'x', 1")).not.toThrow();
});
