import type { Config } from '../../shared/config.ts'
import type { WatchedQueues } from '../../shared/store/queue-watch.ts'

/** The queues that the settings name. */
export function queuesIn(config: Config<'console'>): Pick<WatchedQueues, 'stages' | 'others'> {
  return {
    stages: [
      { name: 'parse', url: config.PARSE_QUEUE_URL, deadLettersUrl: config.PARSE_DEAD_LETTERS_URL },
      { name: 'extract', url: config.EXTRACT_QUEUE_URL, deadLettersUrl: config.EXTRACT_DEAD_LETTERS_URL },
    ],
    others: [{ name: 'tally', deadLettersUrl: config.TALLY_DEAD_LETTERS_URL }],
  }
}
