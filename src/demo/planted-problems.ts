/** From and to which value a figure of the demo should lie; shares and durations as their names say. */
type Range = readonly [from: number, to: number];

/** What an audit of the demo should find, and the figures that show it. */
export interface PlantedProblem {
  what: string;
  figures: Readonly<Record<string, Range>>;
}

/**
 * The problems of Tindra Outdoor's customer service. Of calls, shares are of those offered; peak is November and December; a
 * contact is a ticket or a call that was given up; effort is the mean ease from 1 (hard) to 7. Reviewed items pass with a pass or a rating of 4 or 5; favourable answers are 4 and 5. Reply times are medians of `First reply time in minutes` over replied
 * tickets; CSAT is Good ÷ (Good + Bad); days and months are those of `Created at`.
 */
export const PLANTED_PROBLEMS = {
  weekendBacklog: {
    what: 'Nobody works on Saturday and Sunday: what comes then waits for Monday, and Monday gets slow.',
    figures: {
      saturdayReplyHours: [44, 47],
      sundayReplyHours: [21, 24],
      mondayReplyHours: [3, 5],
      tuesdayToFridayReplyHours: [1.5, 2.5],
    },
  },
  slowChannel: {
    what: 'Nobody owns Facebook Messenger: days to the first reply, and one customer in seven never gets any.',
    figures: {
      messengerReplyHours: [50, 70],
      mailReplyHours: [10, 15],
      messengerNeverAnsweredShare: [0.12, 0.18],
      mailNeverAnsweredShare: [0.01, 0.03],
    },
  },
  easyPicker: {
    what: 'Jonas Rask picks order-status questions out of the queue, and his colleagues keep the hard ones.',
    figures: {
      solvedAgainstMeanOfOthers: [1.8, 2.3],
      orderStatusShare: [0.94, 1],
      oneTouchShare: [0.82, 0.9],
      frontLineColleaguesOneTouchShare: [0.42, 0.52],
    },
  },
  transferLoop: {
    what: 'Orders and Billing send refunds to and fro.',
    figures: {
      refundsWithThreeToSixGroupsShare: [0.8, 0.9],
      otherTopicsMeanGroupStations: [1, 1.2],
      refundFullResolutionDays: [10, 13],
      otherTopicsFullResolutionDays: [0.5, 2],
    },
  },
  uncoveredLanguage: {
    what: 'The only Finnish speaker, part-time, left on 16 January 2026, and nobody took over.',
    figures: {
      finnishShare: [0.05, 0.07],
      replyHoursBefore: [8, 15],
      replyHoursAfter: [100, 135],
      csatBefore: [0.84, 0.97],
      csatAfter: [0.38, 0.55],
    },
  },
  shopRelease: {
    what: 'The new web shop of 11 May 2026: less content customers, and more questions about accounts and orders.',
    figures: {
      csatBefore: [0.875, 0.91],
      csatAfter: [0.735, 0.77],
      accountTicketsPerDayAgainstBefore: [2.2, 3.2],
      orderStatusTicketsPerDayAgainstBefore: [1.3, 1.6],
    },
  },
  serviceLevel: {
    what: 'The service level is missed by a sixth of the tickets, and by two urgent ones in five.',
    figures: {
      slaMetShare: [0.83, 0.87],
      urgentSlaMetShare: [0.53, 0.65],
    },
  },
  phoneLine: {
    what: 'On Mondays and before Christmas callers wait too long, and many give up, of which no ticket tells.',
    figures: {
      plainDaysInTimeShare: [0.81, 0.87],
      plainDaysAbandonedShare: [0.03, 0.05],
      plainMondaysInTimeShare: [0.55, 0.67],
      plainMondaysAbandonedShare: [0.08, 0.13],
      peakInTimeShare: [0.38, 0.5],
      peakAbandonedShare: [0.12, 0.19],
    },
  },
  recommendation: {
    what: 'Customers recommend the shop less since the release, and those who write Finnish advise against it.',
    figures: {
      netPromoterScoreBefore: [30, 45],
      netPromoterScoreAfter: [3, 20],
      finnishNetPromoterScoreAfterVacancy: [-70, -15],
    },
  },
  effort: {
    what: 'Help is hard to get where tickets go to and fro, and where nobody speaks the language.',
    figures: {
      threeGroupsOrMoreEase: [3.4, 4.8],
      finnishEase: [3.2, 4.6],
      otherTicketsEase: [5.2, 5.7],
    },
  },
  costOfRelease: {
    what: 'The new web shop sells better, so it was held for a success; each order now brings more contacts.',
    figures: {
      conversionAgainstBefore: [1.05, 1.2],
      contactsPerOrderAgainstBefore: [1.15, 1.4],
      costPerContactAgainstBefore: [0.7, 0.95],
    },
  },
  silentAboutWhatFollows: {
    what: 'Agents are kind and know their subject, but seldom say what happens next and when; Messenger is worst.',
    figures: {
      toneAndKnowledgePassed: [0.94, 1],
      expectationsPassed: [0.4, 0.55],
      messengerPassed: [0.55, 0.7],
      otherChannelsPassed: [0.83, 0.92],
    },
  },
  reviewersDiffer: {
    what: 'Three reviewers agree on what was said, but not on empathy and listening.',
    figures: {
      empathyAgreement: [0.3, 0.6],
      listeningAgreement: [0.3, 0.6],
      leastAgreementElsewhere: [0.7, 0.9],
    },
  },
  skills: {
    what: 'Some tests have lapsed, one was never taken, and nobody holds the skill that was to cover the vacant Finnish post.',
    figures: {
      languageCoverHolders: [0, 0],
      policyQuizLapsed: [4, 4],
      rolePlayNeverTested: [1, 1],
    },
  },
  staffVoice: {
    what: 'Most teams hear of changes to the shop from customers, and the front line finds its work unfairly shared.',
    figures: {
      changesFavourable: [0.1, 0.3],
      changesFavourableWebShop: [0.6, 1],
      fairSharesFavourableFrontLine: [0, 0.2],
      suggestionsFavourable: [0.7, 0.9],
    },
  },
} as const satisfies Record<string, PlantedProblem>;
