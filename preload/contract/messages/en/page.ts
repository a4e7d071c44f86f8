/** Everything that the page shows. ICU message syntax: plurals in braces, no straight apostrophes. */
export const page = {
  "app.name": "Rolecall",
  "app.title": "{page} - Rolecall",
  "app.skip": "Skip to main content",
  "app.loading": "Loading…",
  "app.tryAgain": "Try again",
  "app.close": "Close",
  "app.navigation": "Main",
  "app.demonstration": "Demonstration",
  "app.demonstrationHint":
    "This store is a demonstration: its users are made up.",

  "error.unreachable": "Rolecall did not answer. Try again.",
  "error.session_ended": "You have been signed out.",

  "crash.heading": "Something went wrong in this window",
  "crash.text": "What was saved is safe. Reload the window to go on.",
  "crash.reload": "Reload",

  "unavailable.heading": "Rolecall can’t open its user store",

  "label.firstName": "First Name",
  "label.lastName": "Last Name",
  "label.username": "Username",
  "label.email": "Email Address",
  "label.phone": "Phone Number",
  "label.imsId": "IMS ID",
  "label.imsIdHelp": "Internet Messaging Service ID",
  "label.roles": "User Roles",
  "label.status": "Status",
  "label.password": "Password",
  "label.confirmPassword": "Confirm Password",
  "field.passwords_differ": "The passwords don’t match.",
  "label.phoneWarning":
    "This is not a valid international number. It can be saved all the same.",

  "password.show": "Show password",
  "password.hide": "Hide password",
  "password.rules": "Password rules",
  "password.met": "Met:",
  "password.unmet": "Not met yet:",
  "password.violated": "Not met:",
  "password.match": "Repeat the same password.",

  "setUp.heading": "Set up Rolecall",
  "setUp.text":
    "Create the first administrator. Everything stays on this computer; Rolecall uses no network.",
  "setUp.submit": "Create administrator",

  "signIn.heading": "Sign in",
  "signIn.submit": "Sign in",
  "signIn.demoText": "This store is filled with made-up users. Sign in with:",
  "signIn.fillIn": "Fill in",

  "recovery.heading": "Recovery key",
  "recovery.text":
    "If no administrator can sign in any more, this key lets you back in. It takes the place of any key before it, and is shown only now: keep it in a safe place, away from this computer.",
  "recovery.another":
    "A new key was made. The one shown before no longer works.",
  "recovery.save": "Save...",
  "recovery.fileText":
    "Rolecall recovery key\n\n{key}\n\nIssued {date}. Whoever has this key can get into Rolecall as an administrator: keep it safe.\n",
  "recovery.saved": "I have saved this key",
  "recovery.continue": "Continue",

  "account.signOut": "Sign out",

  "users.heading": "Integration Users",
  "users.count": "{total, plural, one {# user} other {# users}}",
  "users.countMatching":
    "{matching, number} of {total, plural, one {# user} other {# users}}",
  "users.search": "Search",
  "users.searchHint": "Username, name, email, phone, IMS ID",
  "users.create": "Create a New User",
  "users.changed": "Last Changed",
  "users.actions": "Actions",
  "users.you": "You",
  "users.delete": "Delete {username}",
  "users.more": "More actions for {username}",
  "users.menuEdit": "Edit",
  "users.menuView": "View",
  "users.menuActivate": "Activate",
  "users.menuDeactivate": "Deactivate",
  "users.menuUnlock": "Unlock",
  "users.menuCode": "One-time code...",
  "users.menuTokens": "Tokens...",
  "users.menuDelete": "Delete",
  "users.moreRoles": "+{count, number}",
  "users.noMatch": "No users match “{search}”.",
  "users.none": "There are no users yet.",
  "users.clearSearch": "Show all users",
  "users.loading": "Loading users…",
  "users.failed": "The users can’t be shown",
  "users.created": "Created {username}.",
  "users.saved": "Saved {username}.",
  "users.activated": "Activated {username}.",
  "users.deactivated":
    "Deactivated {username}. Their sessions and tokens have ended.",
  "users.savedDeactivated":
    "Saved {username}. Their sessions and tokens have ended.",
  "users.unlocked": "Unlocked {username}.",
  "users.deleted": "Deleted {username}.",
  "users.alreadyDeleted": "{username} was already deleted.",
  "users.show": "Show",

  "pager.label": "Pages",
  "pager.previous": "Previous page",
  "pager.next": "Next page",
  "pager.goTo": "Go to page",
  "pager.range":
    "{pages, plural, =1 {There is only page 1.} other {Enter a page from 1 to {pages, number}.}}",
  "pager.rows": "Rows per page",

  "time.now": "just now",

  "status.active": "Active",
  "status.deactivated": "Deactivated",
  "status.expired": "Expired",
  "status.lockedOut": "Locked Out",
  "status.pending": "Pending",
  "status.deactivatedHint":
    "Now Deactivated: can’t sign in and has no tokens. Active lets the user in again.",
  "status.deactivating":
    "Submit ends the user’s sessions, tokens and one-time codes for good.",
  "status.expiredHint":
    "Now Expired: the password is older than the policy allows. The user sets a new one when signing in, or with a one-time code.",
  "status.lockedOutHint": "Now Locked Out, after too many wrong guesses.",
  "status.lockedOutUntil":
    "Now Locked Out until {until, time, short} on {until, date, medium}, after too many wrong guesses.",
  "status.lockedOutForGood":
    "Now Locked Out, after too many wrong guesses, until an administrator unlocks the account.",
  "status.pendingHint":
    "Now Pending: a one-time code was given. The first sign-in with it ends this.",
  "status.codeOpen":
    "The one-time code can be used until {until, time, short} on {until, date, medium}.",
  "status.codeRanOut": "The one-time code has run out: give another one.",
  "status.noPassword":
    "The user has no password yet. A one-time code lets them set one.",
  "status.unlock": "Unlock",
  "status.code": "One-time code...",

  "role.DEXADMIN":
    "Provides administrator access to perform tasks in the Admin tool. Includes all other roles.",
  "role.CREATE_USERS": "Create new users by API call",
  "role.DELETE_USERS": "Delete existing users by API call",
  "role.EDIT_USERS": "Edit existing users by API call",
  "role.VIEW_USERS": "View other users by API call",
  "role.CREATE_PARTNERS": "Create partners by API call",
  "role.DELETE_PARTNERS": "Delete partners by API call",
  "role.EDIT_PARTNERS": "Edit partners by API call",
  "role.VIEW_PARTNERS": "View partners by API call",
  "role.hint.administrators":
    "Individual roles let users perform tasks by API call, but not in the Admin tool.",
  "role.hint.roleHolders":
    "Individual roles let users perform tasks by API call and, as the policy in Settings allows, in the Admin tool.",
  "role.notHeld": "You need it to grant or remove it.",

  "userForm.create": "Create a New User",
  "userForm.edit": "Edit User",
  "userForm.view": "View User",
  "userForm.tabs": "About the user",
  "userForm.tabUser": "User",
  "userForm.tabTokens": "Tokens",
  "userForm.cancel": "Cancel",
  "userForm.submit": "Submit",
  "userForm.reload": "Reload user",
  "userForm.loading": "Loading user…",
  "userForm.failed": "The user can’t be shown",
  "userForm.notSaved": "Not saved",
  "userForm.theirs": "Changed by someone else",
  "userForm.theirsText":
    "Your entries are kept. Submit saves them over what was changed.",
  "userForm.theirsElsewhere":
    "Nothing that can be edited here has changed. You can submit again.",
  "userForm.theirChange": "{field}: {before} → {now}",
  "userForm.nothing": "(empty)",

  "discard.heading": "Discard changes?",
  "discard.text": "What you have entered here has not been saved.",
  "discard.confirm": "Discard changes",
  "discard.cancel": "Keep editing",

  "deactivateUser.heading": "Deactivate user?",
  "deactivateUser.text":
    "<b><bdi>{name}</bdi></b> (<bdi>{username}</bdi>) loses access at once. Their sessions, tokens and one-time codes end for good: activating them again does not bring these back.",
  "deactivateUser.cancel": "Cancel",
  "deactivateUser.confirm": "Deactivate",

  "deleteUser.heading": "Delete user?",
  "deleteUser.text":
    "<b><bdi>{name}</bdi></b> (<bdi>{username}</bdi>) will be deleted and loses access at once.",
  "deleteUser.cancel": "Cancel",
  "deleteUser.confirm": "Delete",
  "deleteUser.failed": "Not deleted",

  "shortcuts.heading": "Keyboard shortcuts",
  "shortcuts.everywhere": "Everywhere",
  "shortcuts.inTable": "In the table",
  "shortcuts.newUser": "Create a new user",
  "shortcuts.newWindow": "Open another window",
  "shortcuts.search": "Search",
  "shortcuts.refresh": "Refresh",
  "shortcuts.shortcuts": "Show this list",
  "shortcuts.close": "Close what is on top; clear the search",
  "shortcuts.move": "Move among cells",
  "shortcuts.rowEnds": "First or last column",
  "shortcuts.pageKeys": "Ten rows up or down",
  "shortcuts.edit": "Edit the user",
  "shortcuts.delete": "Delete the user, or those selected",
  "shortcuts.menu": "Open the menu of the row",
  "shortcuts.copy": "Copy the row as text, or those selected",

  "about.heading": "About Rolecall",
  "about.text":
    "Manage integration users and their roles on your own computer, with no network.",
  "about.version": "Version",
  "about.electron": "Electron",
  "about.sqlite": "SQLite",
} as const;
