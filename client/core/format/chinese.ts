/** Whether a text is written in Chinese, as far as a reader is concerned who cannot read it. */
export const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text)
