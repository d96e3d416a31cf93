/** How a kind of contact reaches the help desk, and how fast it is answered. */
export interface Channel {
  /** As in the column `Via`. */
  name: string;
  weight: number;
  /** The customer waits on the line: offered in opening hours only. */
  live: boolean;
  /** Working minutes to the first reply: median and log-normal spread. */
  replyMinutes: number;
  replySpread: number;
  neverAnswered: number;
  /** Multiplies the topic's share of one-touch tickets. */
  oneTouchFactor: number;
  csatOffered: number;
}

const mail: Channel = {
  name: 'Mail',
  weight: 42,
  live: false,
  replyMinutes: 100,
  replySpread: 0.8,
  neverAnswered: 0.02,
  oneTouchFactor: 1,
  csatOffered: 0.9,
};

const webForm: Channel = { ...mail, name: 'Web form', weight: 24, replyMinutes: 80 };

const chat: Channel = {
  ...mail,
  name: 'Chat',
  weight: 14,
  live: true,
  replyMinutes: 1.5,
  replySpread: 0.6,
  neverAnswered: 0.035,
  oneTouchFactor: 1.2,
};

const phone: Channel = {
  ...chat,
  name: 'Phone',
  weight: 12,
  replyMinutes: 0.8,
  neverAnswered: 0.01,
  oneTouchFactor: 1.35,
  csatOffered: 0.5,
};

/** Planted: the slow channel, which nobody owns. */
export const MESSENGER: Channel = {
  ...mail,
  name: 'Facebook Messenger',
  weight: 9,
  replyMinutes: 850,
  replySpread: 0.75,
  neverAnswered: 0.15,
  oneTouchFactor: 0.9,
};

export const MAIL = mail;

export const CHANNELS: readonly Channel[] = [mail, webForm, chat, phone, MESSENGER];
