import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ProgrammeIsolationDocument, type Partition, type ProgrammeIsolationQuery } from '../api/generated';
import { addressWord } from '../shell/addressWords';
import { useCity } from '../shell/city';
import { formatFigure, formatShare } from '../texts/format';
import { figure } from './cells';
import { useOwnParams } from './day';
import { Asked, type Asking } from './question';

const partitions: readonly Partition[] = ['SCALE', 'SECTOR', 'KIND', 'PLACE', 'STRAND', 'COMMUNITY'];

/** Where chance comes as near as this, the figure says nothing. */
const unlikely = 0.05;

function asking(nameOf: (group: string) => string): Asking<ProgrammeIsolationQuery, { city: string; by: Partition }> {
  return {
    id: 'isolation',
    about: 'recorded',
    document: ProgrammeIsolationDocument,
    columns: ['group', 'size', 'eiIndex', 'homophily'],
    rows: ({ isolation }) => isolation.groups.map(({ group, size, eiIndex, homophily }) => [nameOf(group), size, figure(eiIndex), figure(homophily)]),
    notes: ({ isolation: { eiIndex, assortativity } }, t) => {
      if (eiIndex.value === null || eiIndex.expected === null || eiIndex.lower === null || eiIndex.upper === null) {
        return [];
      }
      const says = eiIndex.lower <= unlikely ? 'apart' : eiIndex.upper <= unlikely ? 'across' : 'chance';
      return [
        t('programme.eiWhole', { value: formatFigure(eiIndex.value), expected: formatFigure(eiIndex.expected) }),
        t(`programme.isolationSays.${says}`, { share: formatShare(Math.min(eiIndex.lower, eiIndex.upper)) }),
        ...(assortativity.value === null ? [] : [t('programme.assortativity', { value: formatFigure(assortativity.value) })]),
      ];
    },
  };
}

/** Whether groups keep to themselves more than chance would have it; by which grouping, the address says. */
export function IsolationAnswer() {
  const { t } = useTranslation();
  const city = useCity();
  const id = useId();
  const [params, setParams] = useOwnParams();
  const by = partitions.find((partition) => addressWord(partition) === params.get('by')) ?? 'SCALE';
  const nameOf = (group: string) => {
    // Those without a place or strand, or whose may not be shown.
    if (group === 'none') {
      return t('programme.noGroup');
    }
    const word = group.toUpperCase().replace(/-/g, '_');
    switch (by) {
      case 'SCALE':
        return t(`scale.${word as 'MACRO'}`, { defaultValue: group });
      case 'SECTOR':
        return t(`sector.${word as 'PUBLIC'}`, { defaultValue: group });
      case 'KIND':
        return t(`kind.${word as 'PERSON'}`, { defaultValue: group });
      case 'STRAND':
        return t(`strand.${word as 'SKILLS_MATCHING'}`, { defaultValue: group });
      case 'PLACE':
        return city.places.find(({ key }) => key === group)?.name ?? group;
      case 'COMMUNITY':
        return group;
    }
  };
  return (
    <>
      <div className="filter">
        <label className="label" htmlFor={id}>
          {t('programme.groupedBy')}
        </label>
        <select
          id={id}
          className="select"
          value={by}
          onChange={(event) => {
            setParams({ by: addressWord(event.target.value) });
          }}
        >
          {partitions.map((partition) => (
            <option key={partition} value={partition}>
              {t(`programme.partitions.${partition}`)}
            </option>
          ))}
        </select>
      </div>
      <Asked asking={asking(nameOf)} variables={{ city: city.key, by }} />
    </>
  );
}
