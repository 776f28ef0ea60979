/** A4 in points, and where the text stands on it. */
export const sheet = {
  width: 595.28,
  height: 841.89,
  side: 62,
  /** Where the text begins and where it must end, from the top. */
  top: 76,
  bottom: 776,
  headerBaseline: 46,
  footerBaseline: 806,
} as const;

export const textWidth = sheet.width - 2 * sheet.side;
