import { defineDataset } from '../ingest/dataset.ts';
import { onScaleSql } from '../ingest/rating-scale.ts';

/** Stars are five unless a review says otherwise. */
const scale = "coalesce(scale, '1-5')";
const isOnScale = onScaleSql('rating', scale);

export default defineDataset({
  id: 'reviews',
  row: 'review',
  rank: 21,
  key: 'id',
  begins: 'posted_at',
  supersededBy: 'posted_at',
  columns: {
    id: {
      type: 'text',
      privacy: 'internal',
      meaning: 'the review’s number',
      aka: ['review id', 'review_id'],
    },
    site: {
      type: 'text',
      privacy: 'public',
      meaning: 'where it was published',
      called: 'site',
      aka: ['platform', 'website'],
    },
    company: {
      type: 'text',
      privacy: 'public',
      required: true,
      meaning: 'the company that was reviewed: the audited organisation or a competitor',
      called: 'reviewed company',
      aka: ['competitor', 'organisation', 'organization', 'brand'],
    },
    posted_at: {
      type: 'instant',
      privacy: 'public',
      required: true,
      meaning: 'when it was published',
      called: 'time of publication',
      aka: ['posted', 'posted at', 'date', 'published', 'published at', 'created at', 'time'],
    },
    rating: {
      type: 'number',
      privacy: 'public',
      meaning: 'the rating, on its scale',
      called: 'rating',
      aka: ['stars', 'score'],
    },
    scale: {
      type: 'text',
      privacy: 'public',
      meaning: 'the scale of the rating; without it, five stars',
      called: 'scale of the rating',
      aka: ['maximum', 'out of', 'max'],
      values: {
        '1-5': ['5', 'five', 'stars'],
        '1-10': ['10', 'ten'],
        '0-10': [],
        'good-bad': ['thumbs', 'recommended'],
      },
    },
    answered_at: {
      type: 'instant',
      privacy: 'public',
      meaning: 'when the company answered in public',
      called: 'time of the company’s answer',
      aka: ['answered', 'answered at', 'reply', 'replied at', 'response date', 'owner response'],
    },
    topic: {
      type: 'text',
      privacy: 'public',
      meaning: 'what it is about',
      called: 'topic',
      aka: ['category', 'subject'],
    },
    text: {
      type: 'text',
      privacy: 'personal',
      freeText: true,
      meaning: 'what the customer wrote',
      aka: ['review', 'comment', 'body', 'title'],
    },
  },
  standIns: {},
  intervals: {
    answer_seconds: {
      from: 'posted_at',
      to: 'answered_at',
      meaning: 'time until the company answered in public',
    },
  },
  sequence: [['posted_at', 'answered_at']],
  expected: [],
  impossible: [{ column: 'rating', when: `NOT ${isOnScale}`, reason: 'out-of-range-rating' }],
  excluded: null,
  derived: {
    is_answered: {
      type: 'boolean',
      meaning: 'the company answered in public',
      // An answer before the review is of something else.
      sql: 'CASE WHEN answered_at < posted_at THEN NULL ELSE answered_at IS NOT NULL END',
      from: ['answered_at'],
      needs: 'all',
    },
    stars: {
      type: 'number',
      meaning: 'the rating, on the scale that most reviews have',
      called: 'rating',
      sql: `CASE WHEN ${scale} = mode(${scale}) FILTER (${isOnScale}) OVER () AND ${isOnScale} THEN rating END`,
      from: ['rating'],
      needs: 'all',
    },
  },
});
