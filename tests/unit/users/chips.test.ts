import { expect, test } from "vitest";
import { chipsThatFit } from "../../../renderer/users/chips.ts";

test("as many roles are named as there is room for, and always the first", () => {
  expect(chipsThatFit([], 134)).toBe(0);
  expect(chipsThatFit(["CREATE_PARTNERS"], 60)).toBe(1);
  const three = ["DELETE_USERS", "EDIT_USERS", "VIEW_USERS"] as const;
  expect(chipsThatFit(three, 134)).toBe(1);
  expect(chipsThatFit(three, 260)).toBe(2);
  // With the last one there is nobody left to be counted.
  expect(chipsThatFit(three, 315)).toBe(3);
});
