import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { AnchorsDocument, ProgrammeConsortiumDocument, type ProgrammeConsortiumQuery } from '../api/generated';
import { useCity } from '../shell/city';
import { EmptyNotice, ErrorNotice } from '../shell/notices';
import { points } from '../texts/format';
import { ownWords } from '../texts/ownWords';
import { Asked, type Asking } from './question';

type City = NonNullable<ProgrammeConsortiumQuery['city']>;

const asking: Asking<City, { city: string; macro: string }> = {
  id: 'consortium',
  document: ProgrammeConsortiumDocument,
  columns: ['need', 'holder', 'reach'],
  // Need by need, those that nobody meets at the end.
  rows: ({ consortium: { members, unmet } }) => [
    ...members.flatMap(({ asset, covers, reach }) => covers.map((need) => [ownWords(need), asset, points(reach)])),
    ...unmet.map((need) => [ownWords(need), null, null]),
  ],
};

/** Who together could supply an institution; which one stands in the address, the first of them where none is named. */
export function ConsortiumAnswer() {
  const { t } = useTranslation();
  const city = useCity();
  const id = useId();
  const [params, setParams] = useSearchParams();
  const [answer, ask] = useQuery({ query: AnchorsDocument, variables: { city: city.key } });
  if (answer.error !== undefined) {
    return (
      <ErrorNotice
        error={answer.error}
        retry={() => {
          ask({ requestPolicy: 'network-only' });
        }}
      />
    );
  }
  const anchors = answer.data?.city?.anchors.nodes;
  if (anchors?.length === 0) {
    return <EmptyNotice title={t('programme.none')} hint={t('programme.noneHint')} />;
  }
  const macro = params.get('macro') ?? anchors?.[0]?.key;
  return (
    <>
      <div className="filter">
        <label className="label" htmlFor={id}>
          {t('programme.columns.macro')}
        </label>
        <select
          id={id}
          className="select"
          value={macro ?? ''}
          onChange={(event) => {
            setParams({ macro: event.target.value });
          }}
        >
          {anchors?.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {macro !== undefined && <Asked asking={asking} variables={{ city: city.key, macro }} />}
    </>
  );
}
