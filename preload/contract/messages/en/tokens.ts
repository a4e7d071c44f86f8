/** One-time codes and tokens, and what stands beside a status. */
export const tokens = {
  "secret.copy": "Copy",
  "secret.copied": "Copied.",
  "secret.copyFailed": "Copying did not work. Select it and copy it by hand.",
  "secret.done": "Done",

  "code.heading": "One-time code",
  "code.for": "For <b><bdi>{name}</bdi></b> (<bdi>{username}</bdi>).",
  "code.forNew":
    "<b><bdi>{name}</bdi></b> (<bdi>{username}</bdi>) was created and may use the Admin tool, but has no password yet.",
  "code.noRole":
    "This user holds no role, so a one-time code would not let them in. Give them a role first.",
  "code.once":
    "It works once, for 24 hours. The user signs in with it and sets a password.",
  "code.oldPassword":
    "A password that the user has now stays valid until the code is used.",
  "code.replaces": "Giving a code again ends the one before.",
  "code.open":
    "The code given before can be used until {until, time, short} on {until, date, medium}.",
  "code.give": "Give one-time code",
  "code.cancel": "Cancel",
  "code.notNow": "Not now",
  "code.notGiven": "No code given",
  "code.shownOnce":
    "This code is shown only now. Hand it to nobody but this user.",
  "code.validUntil":
    "Valid until {until, time, short} on {until, date, medium}, and only once.",
  "code.lost":
    "A one-time code was given to {username}, and can’t be shown again. Give a new one from the menu of the row.",
  "code.print": "Print",
  "code.sheetSteps": "What to do",
  "code.sheetOpen": "Open Rolecall and choose “Use a one-time code”.",
  "code.sheetEnter": "Enter your username and this code.",
  "code.sheetSet": "Set a password of your own. Then destroy this sheet.",

  "tokens.heading": "Tokens",
  "tokens.hint":
    "A token lets scripts in by the API, with the roles that its user holds at each call.",
  "tokens.name": "Name",
  "tokens.days": "Expires in",
  "tokens.daysHint": "Days, from 1 to 3650",
  "tokens.issue": "Issue token",
  "tokens.issued": "Token “{name}”",
  "tokens.shownOnce":
    "The token is shown only now: copy it to where it will be used, then choose Done. It works until {until, date, medium}.",
  "tokens.notIssued": "No token issued",
  "tokens.created": "Created",
  "tokens.expires": "Expires",
  "tokens.lastUsed": "Last Used",
  "tokens.actions": "Actions",
  "tokens.never": "never",
  "tokens.expired": "Expired",
  "tokens.none": "There are no tokens.",
  "tokens.loading": "Loading tokens…",
  "tokens.failed": "The tokens can’t be shown",
  "tokens.revoke": "Revoke {name}",
  "tokens.revokeShort": "Revoke",
  "tokens.revokeHeading": "Revoke token?",
  "tokens.revokeText":
    "Scripts that use the token “{name}” lose access at once. This can’t be taken back.",
  "tokens.cancel": "Cancel",
  "tokens.revoked": "Revoked the token {name}.",
} as const;
