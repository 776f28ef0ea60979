/** The colours of the minutes on paper; text and quiet text stand out at least 4.5 : 1 on white and on shade. */
export const ink = {
  text: '20262B',
  quiet: '556069',
  accent: '0B4F5F',
  line: 'C3CED3',
  shade: 'EAF1F3',
} as const;
