import { useTranslation } from 'react-i18next';
import { ProgrammeWhatIfDocument, type ProgrammeWhatIfQuery } from '../api/generated';
import { AssetChoice } from '../shell/AssetChoice';
import { useCity } from '../shell/city';
import { EmptyNotice } from '../shell/notices';
import { figure } from './cells';
import { useOwnParams } from './day';
import { Asked, type Asking } from './question';

const counted = ['ties', 'bridges', 'opportunities', 'cutOff'] as const;
const measured = ['efficiency', 'eiIndex'] as const;
/** More pairs than this say no more in a table. */
const mostPairs = 30;

const asking: Asking<ProgrammeWhatIfQuery, { city: string; without: string[]; withoutProjectTies: boolean }> = {
  id: 'whatIf',
  document: ProgrammeWhatIfDocument,
  columns: ['what', 'today', 'then'],
  rows: ({ whatIf: { before, after, lost, cutOff, shifts } }, t) => [
    ...counted.map((name) => [t(`programme.state.${name}`), before[name], after[name]]),
    ...measured.map((name) => [t(`programme.state.${name}`), figure(before[name]), figure(after[name])]),
    ...(cutOff.length > 0 ? [[t('programme.state.nowCutOff'), null, cutOff]] : []),
    ...lost.slice(0, mostPairs).map(({ macro, micro }) => [t('programme.state.lost'), [macro, micro], null]),
    ...shifts
      .filter(({ rankBefore, rankAfter }) => rankBefore === null || rankAfter === null)
      .map(({ macro, micro, rankAfter }) =>
        rankAfter === null ? [t('programme.state.shut'), [macro, micro], null] : [t('programme.state.opened'), null, [macro, micro]],
      ),
  ],
  notes: ({ whatIf: { lost } }, t) => (lost.length > mostPairs ? [t('programme.morePairs', { count: lost.length - mostPairs })] : []),
};

/** What would be left if some went, or if the programme ended; who goes stands in the address. */
export function WhatIfAnswer() {
  const { t } = useTranslation();
  const city = useCity();
  const [params, setParams] = useOwnParams();
  const without = params.getAll('without');
  const ended = params.get('programme') === 'ended';
  const put = (keys: readonly string[], ends: boolean) => {
    setParams({ without: [...keys], ...(ends ? { programme: 'ended' } : {}) });
  };
  return (
    <>
      <AssetChoice
        label={t('programme.leavers')}
        chosen={without}
        onChange={(keys) => {
          put(keys, ended);
        }}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={ended}
          onChange={(event) => {
            put(without, event.target.checked);
          }}
        />
        <span>{t('programme.programmeEnds')}</span>
      </label>
      {without.length === 0 && !ended ? (
        <EmptyNotice title={t('programme.chooseLeavers')} hint={t('programme.chooseLeaversHint')} />
      ) : (
        <Asked asking={asking} variables={{ city: city.key, without, withoutProjectTies: ended }} />
      )}
    </>
  );
}
