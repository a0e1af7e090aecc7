import type { IntroductionStatus } from '../api/generated';

/** What an introduction can be, in the order that it goes. */
export const statuses: readonly IntroductionStatus[] = ['SUGGESTED', 'AGREED', 'INTRODUCED', 'TIE_FORMED', 'DECLINED'];
