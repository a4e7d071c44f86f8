/** Getting in and out: sign-in, codes, the recovery key, Lock, My Profile and Settings. */
export const access = {
  "account.profile": "My Profile",
  "account.lock": "Lock",

  "label.oldPassword": "Old Password",
  "label.newPassword": "New Password",
  "label.code": "One-time code",
  "label.recoveryKey": "Recovery key",

  "signIn.useCode": "Use a one-time code",
  "signIn.useRecoveryKey": "Use the recovery key",
  "signIn.back": "Back to Sign in",

  "newPassword.heading": "Set a new password",
  "newPassword.expired":
    "Your password is older than the policy allows. Set a new one to sign in.",
  "newPassword.afterCode":
    "The code is right. With the new password you are signed in, and the code ends.",
  "newPassword.submit": "Sign in",

  "useCode.heading": "Use a one-time code",
  "useCode.text":
    "An administrator gave you a code. It works once, and you set a password of your own with it.",
  "useCode.continue": "Continue",

  "useKey.heading": "Use the recovery key",
  "useKey.text":
    "The recovery key sets a new password for an administrator when nobody can sign in any more.",
  "useKey.continue": "Continue",
  "useKey.chooseText":
    "The key is right. Choose the administrator who gets a new password. The key ends with it, and a new one is shown.",
  "useKey.nobodyText":
    "No active administrator is left. This gives DEXADMIN to the account that you name.",
  "useKey.administrators": "Administrator",
  "useKey.submit": "Set password and sign in",

  "lock.heading": "Rolecall is locked",
  "lock.text": "Give your password to go on where you were.",
  "lock.submit": "Unlock",

  "confirm.heading": "Confirm your password",
  "confirm.administrator":
    "This makes someone an administrator, or lets one in again, so it needs your password once more.",
  "confirm.unlock":
    "This unlocks an account, so it needs your password once more.",
  "confirm.code":
    "A one-time code gives someone a way in, so it needs your password once more.",
  "confirm.token":
    "A token gives access by the API, so it needs your password once more.",
  "confirm.recoveryKey":
    "The recovery key gives access as an administrator, so it needs your password once more.",
  "confirm.cancel": "Cancel",
  "confirm.submit": "Confirm",

  "profile.heading": "My Profile",
  "profile.failed": "Your profile can’t be shown",
  "profile.loading": "Loading your profile…",
  "profile.fields": "Your details",
  "profile.readOnlyHint":
    "Username, roles and status are for an administrator to change.",
  "profile.noRoles": "None",
  "profile.save": "Save",
  "profile.saved": "Saved your profile.",
  "profile.notSaved": "Not saved",
  "profile.reload": "Reload",
  "profile.reloaded":
    "Reloaded. What you typed is kept; Save stores it over what was changed.",
  "profile.changePassword": "Change Password",
  "profile.passwordChanged": "Changed your password. You stay signed in here.",
  "profile.sessions": "Sessions",
  "profile.sessionText":
    "This Rolecall has one session, shared by all of its windows: Lock and Sign out close over all of them. Closing Rolecall ends it too.",
  "profile.signedInSince": "Signed in since",
  "profile.endsAt": "Ends at the latest at",
  "profile.tokens": "Tokens",

  "settings.heading": "Settings",
  "settings.failed": "The settings can’t be shown",
  "settings.loading": "Loading the settings…",
  "settings.signIn": "Sign-in",
  "settings.adminToolFor": "Who may use the Admin tool",
  "settings.administrators": "Only DEXADMIN",
  "settings.administratorsHint":
    "Individual roles let their users perform tasks by API call, but not in the Admin tool.",
  "settings.roleHolders": "Everyone with a role",
  "settings.roleHoldersHint":
    "Users with individual roles may sign in too. The Admin tool offers them exactly what their roles allow.",
  "settings.idleMinutes": "Lock after",
  "settings.minutes": "minutes",
  "settings.idleMinutesHint":
    "Without a key press or a click for so long, all windows lock. From {min} to {max}.",
  "settings.expires": "Passwords expire",
  "settings.expiresHint":
    "Whoever keeps a password for longer must set a new one at the next sign-in.",
  "settings.maxAge": "Expire after",
  "settings.days": "days",
  "settings.maxAgeHint": "From {min, number} to {max, number}.",
  "settings.save": "Save",
  "settings.saved": "Saved the settings.",
  "settings.notSaved": "Not saved",
  "settings.theirs": "Changed by someone else",
  "settings.theirsText":
    "Your entries are kept. Save stores them over what was changed.",
  "settings.theirChange": "{field}: {before} → {now}",
  "settings.never": "Never",
  "settings.outOfRange":
    "Enter a whole number from {min, number} to {max, number}.",

  "shortcuts.lock": "Lock",
  "shortcuts.settings": "Settings",
} as const;
