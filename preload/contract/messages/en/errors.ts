/** Errors, field problems and what operations do, as sentences and parts of them. */
export const errors = {
  "error.signed_out": "You are not signed in.",
  "error.foreign_page": "This page may not call Rolecall.",
  "error.locked": "Rolecall is locked. Give your password to go on.",
  "error.locked_out":
    "After too many wrong guesses this account is Locked Out until {until, time, short} on {until, date, medium}. An administrator can unlock it.",
  "error.locked_out_for_good":
    "After too many wrong guesses this account is Locked Out until an administrator unlocks it.",
  "error.password_expired":
    "Your password is older than the policy allows. Set a new one to sign in.",
  "error.wrong_password": "The password is wrong.",
  "error.wrong_code":
    "Username or one-time code is wrong, or the code can’t be used any more.",
  "error.wrong_recovery_key": "This recovery key is not valid.",
  "error.confirm_password": "Give your password again to {action}.",
  "error.wrong_credentials": "Username or password is wrong.",
  "error.no_admin_tool":
    "Your roles work through the API, not in the Admin tool. You need DEXADMIN to sign in here.",
  "error.no_role":
    "You hold no role, so there is nothing for you in the Admin tool. An administrator can give you one.",
  "error.missing_role": "You need {role} to {action}.",
  "error.invalid_fields": "Some fields are not valid.",
  "error.user_not_found": "This user does not exist any more.",
  "error.no_such_username": "There is no user with this username.",
  "error.username_taken": "This username is already taken.",
  "error.stale_version":
    "This user was changed by someone else in the meantime. Your entries are still here; reload the user to see what changed.",
  "error.role_not_held": "You need {role} to grant or remove it.",
  "error.administrator_account":
    "You need DEXADMIN to change an administrator.",
  "error.own_account_delete": "You can’t delete yourself.",
  "error.own_account_deactivate": "You can’t deactivate yourself.",
  "error.own_account_demote": "You can’t take roles from yourself.",
  "error.own_account_unlock":
    "You can’t unlock yourself. Another administrator can.",
  "error.last_administrator":
    "This is the last administrator who can sign in. Make another user DEXADMIN first.",
  "error.code_for_oneself":
    "You can’t give yourself a one-time code. Change your password in My Profile.",
  "error.code_for_deactivated":
    "This user is Deactivated and can’t sign in. Activate the user first.",
  "error.code_without_admin_tool":
    "This user’s roles work through the API, not in the Admin tool, so a one-time code would not let them in. Settings > Who may use the Admin tool can change that.",
  "error.token_for_deactivated":
    "This user is Deactivated, so a token would not work. Activate the user first.",
  "error.token_not_found": "This token does not exist any more.",
  "error.not_recoverable":
    "The recovery key gives a new password to an administrator only. Choose one of them.",
  "error.already_set_up": "Rolecall is already set up. Sign in instead.",
  "error.recovery_key_confirmed": "The recovery key has already been saved.",
  "error.recovery_key_replaced":
    "Another recovery key was issued since. Only the newest one is valid: save that one.",
  "error.cancelled": "Cancelled. Nothing was changed.",
  "error.busy":
    "Rolecall is busy with a long change. Nothing was changed by this; try again when it has ended.",
  "error.bulk_changed":
    "Some of these users were changed in the meantime, so nothing was done. Look at the effect again.",
  "error.view_not_found": "This view does not exist any more.",
  "error.too_many_views":
    "You have {max} saved views, which is the most. Delete one first.",
  "error.unknown_operation": "Rolecall does not know this operation.",
  "error.store_missing":
    "The user store {file} is missing, although Rolecall was set up here. Put it back, or restore a backup.",
  "error.store_key_missing":
    "The key of the audit log, {file}, is missing or damaged. Put it back, or restore a backup.",
  "error.store_foreign":
    "The file {file} is not a Rolecall user store. It was left as it is.",
  "error.store_damaged":
    "The user store {file} is damaged. It was left as it is.",
  "error.store_newer":
    "The user store {file} was made by a newer Rolecall. Install that version to open it; the file was left as it is.",
  "error.store_in_use":
    "Another Rolecall (process {pid}) has the user store {file} open.",
  "error.store_not_demo":
    "The user store {file} is not a demonstration. It was left as it is; choose another folder for --demo.",
  "error.store_unusable": "The user store {file} can’t be opened: {detail}.",
  "error.storage_failed":
    "The disk or the user store refused this ({detail}), and nothing was changed. Check the disk, then try again.",
  "error.thread_lost":
    "Rolecall could not finish this, and has recovered. Look whether the change is there, then try again.",
  "error.internal":
    "Something went wrong in Rolecall. The log has the details under {ref}.",

  "field.required": "Fill in this field.",
  "field.not_text": "Enter text.",
  "field.too_long": "Use at most {max} characters.",
  "field.control_characters": "Remove line breaks and control characters.",
  "field.username_characters":
    "Use only letters, digits and . _ - @ +, without spaces.",
  "field.email": "Enter one email address, such as name@example.org.",
  "field.visible_characters": "Use only visible characters, without spaces.",
  "field.role": "This is not one of the nine roles.",
  "field.roles": "Give a list of roles.",
  "field.status": "Choose Active or Deactivated.",
  "field.id": "This is not the ID of a user.",
  "field.token_id": "This is not the ID of a token.",
  "field.days": "Enter a number of days from 1 to 3650.",
  "field.number": "Enter a whole number within the limits.",
  "field.wrong_password": "The password is wrong.",
  "field.used_before": "Don’t use one of your last 12 passwords.",
  "field.username_taken": "This username is already taken.",
  "field.password_too_long": "Use at most 256 characters.",
  "field.unknown": "This field is not known here.",
  "field.invalid": "This value is not valid.",
  "field.at_least_15": "Use at least 15 characters.",
  "field.at_most_256": "Use at most 256 characters.",
  "field.not_common":
    "Don’t use a common password or one that is easy to guess.",
  "field.not_repeated": "Don’t repeat the same characters or words.",
  "field.no_run": "Don’t use runs such as 12345, abcde or qwerty.",
  "field.not_own_names": "Don’t use your own names or “Rolecall”.",

  "action.users.list": "view users",
  "action.users.count": "view users",
  "action.users.get": "view users",
  "action.users.create": "create users",
  "action.users.edit": "edit users",
  "action.users.delete": "delete users",
  "action.users.unlock": "unlock users",
  "action.access.issueCode": "give one-time codes",
  "action.access.ofUser": "view users",
  "action.tokens.list": "view the tokens of users",
  "action.tokens.issue": "issue tokens",
  "action.tokens.revoke": "revoke tokens",
  "action.settings.get": "view the settings",
  "action.settings.edit": "change the settings",
  "action.access.issueRecoveryKey": "issue the recovery key",
  "action.access.confirmRecoveryKey": "confirm the recovery key",
} as const;
