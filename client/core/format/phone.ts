/** A number as people here write it, without the country's code. */
export const phoneText = (phone: string): string => phone.replace(/^\+86/, '')
