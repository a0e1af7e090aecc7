import type { ReactNode } from 'react';
import { useQuery, type TypedDocumentNode } from 'urql';
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

/** A question answered by a table: the document that asks it, the columns, and the rows made of the answer. */
export function question<City>(
  id: QuestionId,
  document: TypedDocumentNode<{ city: City | null }, { city: string }>,
  columns: readonly ColumnId[],
  rows: (city: City) => readonly (readonly Cell[])[],
): Question {
  function Answer() {
    const city = useCity();
    const [answer, ask] = useQuery({ query: document, variables: { city: city.key } });
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
  return { id, Answer };
}
