import { partKey } from '../ingest/parts.ts';

/** The channels of which published figures are, and the names under which exports have them. */
const names = {
  chat: ['chat', 'chats', 'live chat', 'livechat', 'web chat', 'webchat'],
  email: ['email', 'emails', 'e-mail', 'e-mails', 'mail', 'mails'],
  phone: ['phone', 'phone call', 'telephone', 'call', 'calls', 'phone calls', 'voice'],
  social: ['social', 'social media'],
} as const;

export type Channel = keyof typeof names;
export const channels = Object.keys(names) as [Channel, ...Channel[]];

export function isChannel(part: string, channel: Channel): boolean {
  return (names[channel] as readonly string[]).includes(partKey(part));
}
