import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { city } from '../testing/samples';
import { answerWith, renderAt } from '../testing/server';

const works = { key: 'works', name: 'The works' };
const team = () => ({ data: { city: { id: city.id, connectorTeam: { members: [{ asset: works, openings: [{ score: 0.5 }, { score: 0.4 }], openAsks: 1, capacity: 3 }] } } } });

describe('The questions of a programme', () => {
  it('begin with the team, each member with a link and figures', async () => {
    answerWith({ ProgrammeTeam: team });
    const { container } = renderAt('/city/testham/programme');
    const row = (await screen.findByRole('link', { name: 'The works' })).closest('tr');
    expect(within(row as HTMLElement).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['The works', '2', '1', '3']);
    expect(screen.getByRole('link', { name: 'The works' })).toHaveAttribute('href', '/city/testham/asset/works');
    expect(screen.getByRole('link', { name: 'Who together opens most' })).toHaveAttribute('aria-current', 'page');
    expect((await axe.run(container)).violations).toEqual([]);
  });

  it('are chosen in the address, and say what is not on record', async () => {
    const asked = answerWith({
      ProgrammeTeam: team,
      ProgrammeSpend: () => ({
        data: {
          city: {
            id: city.id,
            localSpend: [
              { macro: { key: 'hospital', name: 'The hospital' }, currency: 'GBP', known: 100000, localShare: 0.3, microShare: 0.4, suppliers: 3, withoutAmount: 0 },
              { macro: { key: 'quiet', name: 'The quiet one' }, currency: null, known: 0, localShare: null, microShare: null, suppliers: 0, withoutAmount: 1 },
            ],
          },
        },
      }),
    });
    renderAt('/city/testham/programme');
    await userEvent.click(await screen.findByRole('link', { name: 'What stays in the city' }));
    const rows = (await screen.findAllByRole('row')).map((row) => row.textContent);
    expect(rows).toEqual(['Institution' + 'Known spend a year' + 'Stays here' + 'To micro assets' + 'Suppliers' + 'Without amount', 'The hospital£100,00030%40%30', 'The quiet one–––01']);
    expect(screen.getByTestId('address')).toHaveTextContent('/city/testham/programme/spend');
    expect(asked.at(-1)).toEqual({ name: 'ProgrammeSpend', variables: { city: 'testham' } });
  });

  it('say so where there is nothing to tell, and where nothing could be loaded', async () => {
    answerWith({ ProgrammeTies: () => ({ data: { city: { id: city.id, bestTies: [] } } }), ProgrammeFragility: () => ({ errors: [{ message: 'Too large.' }] }) });
    renderAt('/city/testham/programme/ties');
    expect(await screen.findByRole('heading', { name: 'Nothing on record' })).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: 'Whose leaving would part most' }));
    expect(await screen.findByText('Too large.')).toBeVisible();
  });

  it('about one place wait until it is chosen, and keep it in the address', async () => {
    const need = { id: 'n', description: 'A warm room', asset: works, category: { name: 'Space' } };
    const asked = answerWith({ ProgrammePlan: () => ({ data: { city: { id: city.id, communityPlan: { ideas: [{ need, offer: null }] } } } }) });
    renderAt('/city/testham/programme/plan');
    expect(await screen.findByRole('heading', { name: 'Choose a place' })).toBeVisible();
    const [place] = city.places;
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Place' }), place?.key ?? '');
    expect((await screen.findAllByRole('row')).map((row) => row.textContent)).toEqual(['Who looksLooked forWho couldOffered', 'The worksA warm room––']);
    expect(screen.getByTestId('address')).toHaveTextContent(`/city/testham/programme/plan?place=${place?.key ?? ''}`);
    expect(asked.at(-1)?.variables).toEqual({ city: 'testham', place: place?.key });
  });

  it('about one institution begin with the first, needs that nobody meets at the end', async () => {
    const need = (id: string, name: string) => ({ id, description: null, category: { name } });
    answerWith({
      Anchors: () => ({ data: { city: { id: city.id, anchors: { nodes: [{ key: 'hospital', name: 'The hospital' }] } } } }),
      ProgrammeConsortium: ({ macro }) => ({
        data: { city: { id: city.id, consortium: { members: [{ asset: works, covers: [need('n1', `Linen for ${String(macro)}`)], reach: 0.42 }], unmet: [need('n2', 'Fruit')] } } },
      }),
    });
    const { container } = renderAt('/city/testham/programme/consortium');
    expect(await screen.findByText('Linen for hospital')).toBeVisible();
    expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual(['Looked forWho couldReach', 'Linen for hospitalThe works42', 'Fruit––']);
    expect((await axe.run(container)).violations).toEqual([]);
  });

  it('do not answer to an address that is none of them', async () => {
    answerWith({});
    renderAt('/city/testham/programme/luck');
    expect(await screen.findByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  });
});
