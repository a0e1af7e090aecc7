import type { ReactNode } from 'react';
import { useQuery, type AnyVariables, type TypedDocumentNode } from 'urql';
import { useCity } from '../shell/city';
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

/** What a question asks the server, and how a table is made of the answer. */
export interface Asking<City, Variables extends AnyVariables> {
  id: QuestionId;
  document: TypedDocumentNode<{ city: City | null }, Variables>;
  columns: readonly ColumnId[];
  rows: (city: City) => readonly (readonly Cell[])[];
}

/** Asks, and shows the answer, that it is on its way, or why there is none. */
export function Asked<City, Variables extends AnyVariables>({ asking, variables }: { asking: Asking<City, Variables>; variables: Variables }) {
  const { id, document, columns, rows } = asking;
  const [answer, ask] = useQuery<{ city: City | null }>({ query: document as TypedDocumentNode<{ city: City | null }>, variables });
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
  const found = answer.data?.city;
  return found ? <QuestionTable id={id} columns={columns} rows={rows(found)} /> : <Skeleton count={1} height={240} />;
}

/** A question about the whole city. */
export function question<City>(
  id: QuestionId,
  document: TypedDocumentNode<{ city: City | null }, { city: string }>,
  columns: readonly ColumnId[],
  rows: (city: City) => readonly (readonly Cell[])[],
): Question {
  const asking = { id, document, columns, rows };
  return {
    id,
    Answer: function Answer() {
      return <Asked asking={asking} variables={{ city: useCity().key }} />;
    },
  };
}
