import { useTranslation } from 'react-i18next';
import { ProgrammePlanDocument, type ProgrammePlanQuery } from '../api/generated';
import { useCity } from '../shell/city';
import { EmptyNotice } from '../shell/notices';
import { PlaceSelect } from '../shell/PlaceSelect';
import { formatList } from '../texts/format';
import { ownWords } from '../texts/ownWords';
import { useOwnParams } from './day';
import { Asked, type Asking } from './question';

const asking: Asking<ProgrammePlanQuery, { city: string; place: string }> = {
  id: 'plan',
  document: ProgrammePlanDocument,
  columns: ['seeker', 'need', 'holder', 'offer', 'ideaState'],
  rows: (city, t) =>
    city.communityPlan.ideas.map(({ need, offer, state }) => [
      need.asset,
      ownWords(need),
      offer?.asset ?? null,
      offer === null ? null : ownWords(offer),
      offer === null ? null : t(`programme.ideaState.${state}`),
    ]),
  notes: ({ communityPlan: { met } }, t) => (met.length === 0 ? [] : [t('programme.met', { needs: formatList(met.map((need) => `${need.asset.name}: ${ownWords(need)}`)) })]),
};

/** What a plan of a place starts from; the place stands in the address. */
export function PlanAnswer() {
  const { t } = useTranslation();
  const city = useCity();
  const [params, setParams] = useOwnParams();
  const place = params.get('place');
  return (
    <>
      <PlaceSelect
        value={place}
        onChange={(chosen) => {
          setParams(chosen === null ? {} : { place: chosen });
        }}
      />
      {place === null ? (
        <EmptyNotice title={t('programme.choosePlace')} hint={t('programme.choosePlaceHint')} />
      ) : (
        <Asked asking={asking} variables={{ city: city.key, place }} />
      )}
    </>
  );
}
