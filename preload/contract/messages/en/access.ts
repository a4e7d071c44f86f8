/** Getting in and out: sign-in, codes, the recovery key, Lock, My Profile and Settings. */
export const access = {
  "account.profile": "My Profile",
  "account.lock": "Lock",
} as const;
