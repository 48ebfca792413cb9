import type { Mail } from './mail.ts'

/** The domain of the sender's address, so that the ids of our mails are ours (RFC 5322 §3.6.4). */
const domainOf = (from: string): string => /@([^\s<>@]+)/.exec(from)?.[1] ?? 'localhost'

/** A mail as nodemailer takes it: its record's id as Message-ID, and said to be sent by no person (RFC 3834). */
export const messageOf = ({ id, unsubscribe, ...content }: Mail, from: string) => ({
  ...content,
  from,
  messageId: `<${id}@${domainOf(from)}>`,
  headers: {
    'Auto-Submitted': 'auto-generated',
    ...(unsubscribe && {
      'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  },
})
