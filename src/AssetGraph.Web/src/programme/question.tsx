import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery, type AnyVariables, type TypedDocumentNode } from 'urql';
import { useCity } from '../shell/city';
import { useDay } from './day';
import { DayChoice } from './DayChoice';
import { ErrorNotice, Skeleton } from '../shell/notices';
import type en from '../texts/en.json';
import { QuestionTable, type Cell } from './QuestionTable';

export type QuestionId = keyof (typeof en)['programme']['questions'];
export type ColumnId = keyof (typeof en)['programme']['columns'];

/** One of a programme's questions, with the component that asks and answers it. */
export interface Question {
  id: QuestionId;
  Answer: () => ReactNode;
}

/** An answer about a city, and whatever was asked beside it. */
interface AboutCity {
  city: object | null;
}

/** What a question asks the server, how a table is made of the answer, and what is said above it. */
export interface Asking<Answer extends AboutCity, Variables extends AnyVariables> {
  id: QuestionId;
  document: TypedDocumentNode<Answer, Variables>;
  columns: readonly ColumnId[];
  rows: (city: NonNullable<Answer['city']>, t: TFunction, answer: Answer) => readonly (readonly Cell[])[];
  notes?: (city: NonNullable<Answer['city']>, t: TFunction) => readonly string[];
  /** What the answer is about where no day is chosen: today, or all that is on record; none where no day can be chosen. */
  about?: 'today' | 'recorded' | 'noDay';
}

interface AskedProps<Answer extends AboutCity, Variables extends AnyVariables> {
  asking: Asking<Answer, Variables>;
  variables: Variables;
}

/** Asks about today or another day, and shows the answer. */
export function Asked<Answer extends AboutCity, Variables extends AnyVariables>({ asking, variables }: AskedProps<Answer, Variables>) {
  const day = useDay();
  const { about = 'today' } = asking;
  return about === 'noDay' ? (
    <AskedOnce asking={asking} variables={variables} />
  ) : (
    <>
      <DayChoice otherwise={about} />
      <AskedOnce asking={asking} variables={day === null ? variables : { ...variables, asAt: day }} />
    </>
  );
}

/** Asks, and shows the answer, that it is on its way, or why there is none. */
function AskedOnce<Answer extends AboutCity, Variables extends AnyVariables>({ asking, variables }: AskedProps<Answer, Variables>) {
  const { id, document, columns, rows, notes } = asking;
  const { t } = useTranslation();
  const [answer, ask] = useQuery<Answer>({ query: document as TypedDocumentNode<Answer>, variables });
  if (answer.error !== undefined && !answer.data?.city) {
    return (
      <ErrorNotice
        error={answer.error}
        retry={() => {
          ask({ requestPolicy: 'network-only' });
        }}
      />
    );
  }
  const { data } = answer;
  const city = data?.city as NonNullable<Answer['city']> | null | undefined;
  if (data === undefined || !city) {
    return <Skeleton count={1} height={240} />;
  }
  const said = notes?.(city, t) ?? [];
  return (
    <>
      {said.length > 0 && (
        <ul className="dashes">
          {said.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <QuestionTable id={id} columns={columns} rows={rows(city, t, data)} />
    </>
  );
}

/** A question about the whole city. */
export function question<Answer extends AboutCity>(
  id: QuestionId,
  document: TypedDocumentNode<Answer, { city: string }>,
  columns: readonly ColumnId[],
  rows: Asking<Answer, { city: string }>['rows'],
  about: Asking<Answer, { city: string }>['about'] = 'today',
): Question {
  const asking = { id, document, columns, rows, about };
  return {
    id,
    Answer: function Answer() {
      return <Asked asking={asking} variables={{ city: useCity().key }} />;
    },
  };
}
