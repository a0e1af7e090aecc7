import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addresses, useCity } from '../shell/city';
import { EmptyNotice } from '../shell/notices';
import { formatNumber } from '../texts/format';
import type { ColumnId, QuestionId } from './question';

interface Named {
  key: string;
  name: string;
}

/** What stands in a cell: words, a number, an asset or several with links to them, or nothing on record. */
export type Cell = string | number | null | Named | readonly Named[];

/** The answer to a question, row by row; where there is none, what that means. */
export function QuestionTable({ id, columns, rows }: { id: QuestionId; columns: readonly ColumnId[]; rows: readonly (readonly Cell[])[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) {
    return <EmptyNotice title={t('programme.none')} hint={t('programme.noneHint')} />;
  }
  // A column of nothing but numbers is read from the right.
  const numeric = columns.map((_, column) => rows.every((row) => typeof row[column] === 'number' || row[column] === null) && rows.some((row) => row[column] !== null));
  return (
    <div className="question-table panel" role="region" aria-label={t(`programme.questions.${id}`)} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column} scope="col" className={numeric[at] ? 'numeric' : undefined}>
                {t(`programme.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, number) => (
            <tr key={number}>
              {row.map((cell, at) => (
                <td key={columns[at]} className={numeric[at] ? 'numeric' : undefined}>
                  <CellText cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellText({ cell }: { cell: Cell }) {
  const city = useCity();
  if (cell === null || cell === '') {
    return '–';
  }
  if (typeof cell === 'string') {
    return cell;
  }
  if (typeof cell === 'number') {
    return formatNumber(cell, 1);
  }
  const assets = 'key' in cell ? [cell] : cell;
  return assets.length === 0
    ? '–'
    : assets.map(({ key, name }, at) => (
        <Fragment key={key}>
          {at > 0 && ', '}
          <Link to={addresses.asset(city.key, key)}>{name}</Link>
        </Fragment>
      ));
}
