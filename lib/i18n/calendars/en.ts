/** Names of the calendars that are shipped. */
export const calendarsEn = {
  "calendar.plain": "Monday to Friday, no holidays",
  "calendar.CN": "Mainland China",
  "calendar.TW": "Taiwan",
  "calendar.HK": "Hong Kong",
  "calendar.US": "United States (federal)",
  "calendar.EU": "European Union (basics)",
} as const;
