import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { Provider } from 'urql';
import { describe, expect, it } from 'vitest';
import { createClient } from '../api/client';
import { CityContext } from '../shell/city';
import { city } from '../testing/samples';
import { answerWith } from '../testing/server';
import { RecordIntroduction } from './RecordIntroduction';

type Known = Parameters<typeof RecordIntroduction>[0]['known'];

function show(known: Known = null) {
  render(
    <Provider value={createClient()}>
      <MemoryRouter>
        <CityContext value={city}>
          <RecordIntroduction macro="hospital" micro="club" brokers={[{ key: 'works', name: 'The works' }]} known={known} />
        </CityContext>
      </MemoryRouter>
    </Provider>,
  );
}

const answer = (errors: { code: string; message: string }[], change: { revision: number } | null = { revision: 2 }) => () => ({
  data: {
    recordIntroduction: {
      introduction:
        errors.length > 0
          ? null
          : {
              id: 'id-1',
              key: 'hospital--club',
              macro: { key: 'hospital', name: 'The hospital' },
              micro: { key: 'club', name: 'The club' },
              intermediators: [],
              status: 'SUGGESTED',
              nextStatuses: [],
              open: true,
              owner: null,
              nextStep: null,
              updatedOn: null,
              outcome: null,
            },
      change: errors.length > 0 ? null : change,
      city: { id: city.id },
      errors,
    },
  },
});

describe('An introduction', () => {
  it('is recorded through the first of those who could introduce, with the way to all of them', async () => {
    const asked = answerWith({ RecordIntroduction: answer([]) });
    show();
    await userEvent.type(screen.getByRole('textbox', { name: 'Who follows it up' }), ' Programme office ');
    await userEvent.click(screen.getByRole('button', { name: 'Record the introduction' }));
    expect(await screen.findByText('Suggested')).toBeVisible();
    expect(screen.getByRole('status')).toHaveFocus();
    expect(screen.getByRole('link', { name: 'All introductions' })).toHaveAttribute('href', '/city/testham/introductions');
    expect(screen.queryByRole('button')).toBeNull();
    expect(asked.at(-1)?.variables.input).toEqual({
      city: 'testham',
      macro: 'hospital',
      micro: 'club',
      intermediators: ['works'],
      owner: 'Programme office',
      nextStep: null,
    });
  });

  it('that was refused says why and keeps what was typed', async () => {
    answerWith({ RecordIntroduction: answer([{ code: 'AG1022', message: 'The two are linked already.' }]) });
    show();
    const next = screen.getByRole('textbox', { name: 'Next step' });
    await userEvent.type(next, 'Ring the works');
    await userEvent.click(screen.getByRole('button', { name: 'Record the introduction' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('It was not saved. AG1022 The two are linked already.');
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(next).toHaveValue('Ring the works');
  });

  it('that somebody else has begun meanwhile says so and keeps what was typed', async () => {
    answerWith({ RecordIntroduction: answer([], null) });
    show();
    const next = screen.getByRole('textbox', { name: 'Next step' });
    await userEvent.type(next, 'Ring the works');
    await userEvent.click(screen.getByRole('button', { name: 'Record the introduction' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('It was not saved. The two are under way already; see all introductions.');
    expect(screen.getByRole('link', { name: 'All introductions' })).toBeVisible();
    expect(next).toHaveValue('Ring the works');
  });

  it('that is under way is shown and not begun again; one that ended may be', () => {
    show({ status: 'AGREED', open: true, owner: null, nextStep: null });
    expect(screen.getByText('Agreed')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
