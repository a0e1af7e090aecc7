import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ProgrammeHindsightDocument, type ProgrammeHindsightQuery } from '../api/generated';
import { useCity } from '../shell/city';
import { EmptyNotice } from '../shell/notices';
import { formatDate, formatFigure, formatList } from '../texts/format';
import { figure, range, share } from './cells';
import { Asked, type Asking } from './question';

const asking: Asking<ProgrammeHindsightQuery, { city: string; cutOff: string }> = {
  id: 'hindsight',
  about: 'noDay',
  document: ProgrammeHindsightDocument,
  columns: ['method', 'recall', 'interval', 'firstHit'],
  rows: ({ hindsight }, t) =>
    hindsight.bridges === 0
      ? []
      : hindsight.methods.map(({ name, recall, reciprocalRank }) => [
          t(`programme.methods.${name as 'assetgraph'}`, { defaultValue: name }),
          share(recall.value),
          range(recall),
          figure(reciprocalRank.value),
        ]),
  notes: ({ hindsight }, t) => {
    const named = (name: string) => t(`programme.methods.${name as 'assetgraph'}`, { defaultValue: name });
    const { bridges, pairs, anchors, anchorsWithBridges, cutOff, end, k, timesBestBaseline: times, bestBaseline, better } = hindsight;
    return bridges === 0
      ? []
      : [
          t('programme.foreseen', { bridges: formatFigure(bridges), pairs: formatFigure(pairs), from: formatDate(cutOff), until: formatDate(end), building: formatFigure(anchorsWithBridges), anchors: formatFigure(anchors), k: formatFigure(k) }),
          ...(times.value === null ? [] : [t('programme.timesBaseline', { times: formatFigure(times.value), method: named(bestBaseline) })]),
          ...(better.length === 0 ? [] : [t('programme.better', { methods: formatList(better.map(named)) })]),
        ];
  },
};

/** Whether the bridges built after a day would have been foreseen; the day stands in the address. */
export function HindsightAnswer() {
  const { t } = useTranslation();
  const city = useCity();
  const id = useId();
  const [params, setParams] = useSearchParams();
  const cutOff = params.get('known') ?? '';
  return (
    <>
      <div className="filter">
        <label className="label" htmlFor={id}>
          {t('programme.knownUntil')}
        </label>
        <input
          id={id}
          type="date"
          className="input"
          value={cutOff}
          onChange={(event) => {
            setParams(event.target.value === '' ? {} : { known: event.target.value });
          }}
        />
      </div>
      {/^\d{4}-\d{2}-\d{2}$/.test(cutOff) ? (
        <Asked asking={asking} variables={{ city: city.key, cutOff }} />
      ) : (
        <EmptyNotice title={t('programme.chooseDay')} hint={t('programme.chooseDayHint')} />
      )}
    </>
  );
}
