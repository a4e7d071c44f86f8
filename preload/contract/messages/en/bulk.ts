/** Acts on many users at once. */
export const bulk = {
  "bulk.label": "Selected users",
  "bulk.selectRow": "Select {username}",
  "bulk.selectPage": "Select all on this page",
  "bulk.selected": "{count, number} selected",
  "bulk.onPage":
    "{count, plural, =0 {none on this page} other {# on this page}}",
  "bulk.allSelected": "All that match selected",
  "bulk.selectAll": "Select all {count, number}",
  "bulk.change": "Change selected",
  "bulk.activate": "Activate",
  "bulk.deactivate": "Deactivate",
  "bulk.addRole": "Add role",
  "bulk.removeRole": "Remove role",
  "bulk.delete": "Delete",
  "bulk.clear": "Clear selection",
  "bulk.tooMany":
    "At most {most, number} users can be selected one by one. Select all that match, then leave some out.",
  "bulk.filterChanged":
    "The search or the filters have changed, so all that matched are no longer selected.",

  "bulk.looking": "Looking at what this would change…",
  "bulk.failed": "Not done",
  "bulk.cancel": "Cancel",
  "bulk.nothing": "Nothing to change",
  "bulk.refused": "<b>{count, number}</b> refused: {reason}",
  "bulk.namesMore": "{names} and {more, number} more",
  "bulk.gone":
    "{count, plural, one {<b>#</b> is not there any more} other {<b>#</b> are not there any more}}",
  "bulk.progress": "{done, number} of {total, number}",
  "bulk.progressLeft": "{done, number} of {total, number}, {left}",
  "bulk.secondsLeft":
    "{count, plural, one {about # second left} other {about # seconds left}}",
  "bulk.minutesLeft":
    "{count, plural, one {about # minute left} other {about # minutes left}}",
  "bulk.waiting": "Begins when other changes have ended…",
  "bulk.finishing": "Finishing…",
  "bulk.wait": "Wait until the change has ended, or cancel it.",

  "bulk.ask.activate": "Activate users?",
  "bulk.title.activate":
    "Activate {count, plural, one {# user} other {# users}}?",
  "bulk.confirm.activate":
    "Activate {count, plural, one {# user} other {# users}}",
  "bulk.running.activate":
    "Activating {count, plural, one {# user} other {# users}}",
  "bulk.changing.activate": "<b>{count, number}</b> will be activated",
  "bulk.unchanged.activate":
    "{count, plural, one {<b>#</b> is not Deactivated} other {<b>#</b> are not Deactivated}}",
  "bulk.done.activate":
    "Activated {count, plural, one {# user} other {# users}}.",

  "bulk.ask.deactivate": "Deactivate users?",
  "bulk.title.deactivate":
    "Deactivate {count, plural, one {# user} other {# users}}?",
  "bulk.confirm.deactivate":
    "Deactivate {count, plural, one {# user} other {# users}}",
  "bulk.running.deactivate":
    "Deactivating {count, plural, one {# user} other {# users}}",
  "bulk.changing.deactivate": "<b>{count, number}</b> will be deactivated",
  "bulk.unchanged.deactivate":
    "{count, plural, one {<b>#</b> already is Deactivated} other {<b>#</b> already are Deactivated}}",
  "bulk.done.deactivate":
    "Deactivated {count, plural, one {# user} other {# users}}. Their sessions and tokens have ended.",
  "bulk.warning.deactivate":
    "They lose access at once. Their sessions, tokens and one-time codes end for good: activating them again does not bring these back.",

  "bulk.ask.addRole": "Add {role}?",
  "bulk.title.addRole":
    "Add {role} to {count, plural, one {# user} other {# users}}?",
  "bulk.confirm.addRole":
    "Add role to {count, plural, one {# user} other {# users}}",
  "bulk.running.addRole":
    "Adding {role} to {count, plural, one {# user} other {# users}}",
  "bulk.changing.addRole": "<b>{count, number}</b> will get it",
  "bulk.unchanged.addRole":
    "{count, plural, one {<b>#</b> already holds it} other {<b>#</b> already hold it}}",
  "bulk.done.addRole":
    "Added {role} to {count, plural, one {# user} other {# users}}.",
  "bulk.warning.addAdministrator":
    "They become administrators. DEXADMIN includes all other roles and takes their place.",

  "bulk.ask.removeRole": "Remove {role}?",
  "bulk.title.removeRole":
    "Remove {role} from {count, plural, one {# user} other {# users}}?",
  "bulk.confirm.removeRole":
    "Remove role from {count, plural, one {# user} other {# users}}",
  "bulk.running.removeRole":
    "Removing {role} from {count, plural, one {# user} other {# users}}",
  "bulk.changing.removeRole": "<b>{count, number}</b> will lose it",
  "bulk.unchanged.removeRole":
    "{count, plural, one {<b>#</b> doesn’t hold it} other {<b>#</b> don’t hold it}}",
  "bulk.done.removeRole":
    "Removed {role} from {count, plural, one {# user} other {# users}}.",
  "bulk.warning.removeAdministrator": "They are left without any role.",

  "bulk.ask.delete": "Delete users?",
  "bulk.title.delete": "Delete {count, plural, one {# user} other {# users}}?",
  "bulk.confirm.delete": "Delete {count, plural, one {# user} other {# users}}",
  "bulk.running.delete":
    "Deleting {count, plural, one {# user} other {# users}}",
  "bulk.changing.delete": "<b>{count, number}</b> will be deleted",
  "bulk.unchanged.delete":
    "{count, plural, one {<b>#</b> already is} other {<b>#</b> already are}}",
  "bulk.done.delete": "Deleted {count, plural, one {# user} other {# users}}.",
  "bulk.warning.delete": "They lose access at once.",

  "shortcuts.select": "Select the row",
  "shortcuts.selectRange": "Select several rows",
  "shortcuts.selectPage": "Select all rows of the page",
  "shortcuts.clearSelection": "Clear the selection",

  "action.bulk.preview": "change many users",
  "action.bulk.apply": "change many users",
} as const;
