import { useTranslation } from 'react-i18next';
import { ProgrammePartnershipDocument, type ProgrammePartnershipQuery } from '../api/generated';
import { AssetChoice } from '../shell/AssetChoice';
import { useCity } from '../shell/city';
import { EmptyNotice } from '../shell/notices';
import { formatShare } from '../texts/format';
import { useOwnParams } from './day';
import { Asked, type Asking } from './question';

const asking: Asking<ProgrammePartnershipQuery, { city: string; members: string[] }> = {
  id: 'partnership',
  document: ProgrammePartnershipDocument,
  columns: ['asset', 'scale', 'sector', 'leads', 'tiesWithin'],
  rows: ({ partnership }, t) =>
    partnership.members.map(({ asset, scale, leads, tiesWithin }) => [asset, t(`scale.${scale}`), t(`sector.${asset.sector}`), leads ? t('programme.yes') : null, tiesWithin]),
  notes: ({ partnership: { warnings, sectorMix, centralisation, unnamed } }, t) => [
    ...warnings.map((warning) => t(`programme.warnings.${warning}`)),
    ...(sectorMix === null ? [] : [t('programme.sectorMix', { share: formatShare(sectorMix) })]),
    ...(centralisation === null ? [] : [t('programme.centralisation', { share: formatShare(centralisation) })]),
    ...(unnamed === 0 ? [] : [t('programme.unnamed', { count: unnamed })]),
  ],
};

/** Whether those who would sit at one table are mixed and on an equal footing; who they are stands in the address. */
export function PartnershipAnswer() {
  const { t } = useTranslation();
  const city = useCity();
  const [params, setParams] = useOwnParams();
  const members = params.getAll('member');
  return (
    <>
      <AssetChoice
        label={t('programme.members')}
        chosen={members}
        onChange={(keys) => {
          setParams({ member: keys });
        }}
      />
      {members.length === 0 ? (
        <EmptyNotice title={t('programme.chooseMembers')} hint={t('programme.chooseMembersHint')} />
      ) : (
        <Asked asking={asking} variables={{ city: city.key, members }} />
      )}
    </>
  );
}
