/** Search, filters and marks of the table of users. */
export const finding = {
  "filter.status": "Status",
  "filter.role": "Role",
  "filter.missing": "Missing",
  "filter.missing.phone": "Phone number",
  "filter.missing.imsId": "IMS ID",
  "filter.missing.roles": "Roles",
  "filter.mode": "Show users with",
  "filter.mode.missing": "Show users missing",
  "filter.has": "Has",
  "filter.anyOf": "Any of",
  "filter.noneOf": "None of",
  "filter.anyOf.named": "{label}: {values}",
  "filter.anyOf.count": "{label}: {count, number} chosen",
  "filter.noneOf.named":
    "{label}: {count, plural, one {not} other {none of}} {values}",
  "filter.noneOf.count": "{label}: none of {count, number} chosen",
  "filter.clear": "Clear filter {condition}",

  "users.counting": "… of {total, plural, one {# user} other {# users}}",
  "users.astray":
    "{count, plural, one {# changed user does not belong here any more} other {# changed users do not belong here any more}} and will go when you refresh.",
  "users.noMatchAll": "No users match all of this:",
  "users.noMatchChoice": "No users match this filter:",
  "users.conditionSearch": "Search: “{search}”",
  "users.edited": "Changed",
  "users.editedElsewhere": "Changed. Sorted elsewhere",
  "users.editedNoMatch": "Changed. No longer matches",
} as const;
