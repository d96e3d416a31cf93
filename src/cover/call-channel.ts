import { partKey } from '../ingest/parts.ts';

/** Names under which help desks keep the channel of calls. */
const names = new Set(
  ['phone', 'phone call', 'telephone', 'call', 'calls', 'phone calls', 'voice'].map(partKey),
);

/** Whether a channel of tickets is the one by which calls come. */
export function isCallChannel(channel: string): boolean {
  return names.has(partKey(channel));
}
