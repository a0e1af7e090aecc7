import type { IntroductionFilter, IntroductionStatus } from '../api/generated';
import { addressWord, readWords } from '../shell/addressWords';
import { statuses } from './statuses';

/** After so many days without a change an open introduction needs a call. */
export const quietDays = 30;

/** Which introductions are asked for, as it stands in the address. */
export interface IntroductionsQuestion {
  statuses: IntroductionStatus[];
  asset: string | null;
  quiet: boolean;
}

/** Reads the question from an address; unknown words are left out. */
export function readIntroductionsQuestion(params: URLSearchParams): IntroductionsQuestion {
  return { statuses: readWords(params, 'status', statuses), asset: params.get('asset') || null, quiet: params.get('quiet') === 'yes' };
}

/** The question as an address, without what is the default. */
export function writeIntroductionsQuestion(question: IntroductionsQuestion): URLSearchParams {
  const params = new URLSearchParams();
  if (question.statuses.length > 0) {
    params.set('status', question.statuses.map(addressWord).join(','));
  }
  if (question.asset !== null) {
    params.set('asset', question.asset);
  }
  if (question.quiet) {
    params.set('quiet', 'yes');
  }
  return params;
}

/** How many filters are set. */
export function countIntroductionFilters({ statuses: chosen, asset, quiet }: IntroductionsQuestion): number {
  return chosen.length + (asset === null ? 0 : 1) + (quiet ? 1 : 0);
}

/** The question as the schema's filter; null where nothing is filtered. */
export function toIntroductionFilter(question: IntroductionsQuestion): IntroductionFilter | null {
  return countIntroductionFilters(question) === 0
    ? null
    : {
        ...(question.statuses.length > 0 ? { statuses: question.statuses } : {}),
        ...(question.asset === null ? {} : { asset: question.asset }),
        ...(question.quiet ? { quietForDays: quietDays } : {}),
      };
}
