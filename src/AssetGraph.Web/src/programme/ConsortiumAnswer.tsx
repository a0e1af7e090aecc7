import { useTranslation } from 'react-i18next';
import { ProgrammeConsortiumDocument, type ProgrammeConsortiumQuery } from '../api/generated';
import { AssetChoice } from '../shell/AssetChoice';
import { useCity } from '../shell/city';
import { EmptyNotice } from '../shell/notices';
import { points } from '../texts/format';
import { ownWords } from '../texts/ownWords';
import { useOwnParams } from './day';
import { Asked, type Asking } from './question';

const asking: Asking<ProgrammeConsortiumQuery, { city: string; macro: string }> = {
  id: 'consortium',
  document: ProgrammeConsortiumDocument,
  columns: ['need', 'holder', 'reach'],
  // Need by need, those that nobody meets at the end.
  rows: ({ consortium: { members, unmet } }) => [
    ...members.flatMap(({ asset, covers, reach }) => covers.map((need) => [ownWords(need), asset, points(reach)])),
    ...unmet.map((need) => [ownWords(need), null, null]),
  ],
};

/** Who together could supply an institution; which one stands in the address. */
export function ConsortiumAnswer() {
  const { t } = useTranslation();
  const city = useCity();
  const [params, setParams] = useOwnParams();
  const macro = params.get('macro');
  return (
    <>
      <AssetChoice
        single
        scale="MACRO"
        label={t('programme.columns.macro')}
        chosen={macro === null ? [] : [macro]}
        onChange={(keys) => {
          setParams({ macro: keys });
        }}
      />
      {macro === null ? (
        <EmptyNotice title={t('programme.chooseMacro')} hint={t('programme.chooseMacroHint')} />
      ) : (
        <Asked asking={asking} variables={{ city: city.key, macro }} />
      )}
    </>
  );
}
