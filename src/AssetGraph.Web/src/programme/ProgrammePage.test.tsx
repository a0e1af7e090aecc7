import { fireEvent, screen, waitFor, within } from '@testing-library/react';
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

  it('are about the day that is chosen, which the address and the other questions keep', async () => {
    const asked = answerWith({ ProgrammeTeam: team, ProgrammeTies: () => ({ data: { city: { id: city.id, bestTies: [] } } }) });
    renderAt('/city/testham/programme');
    const day = await screen.findByLabelText('As it stood on');
    expect(day).toHaveAccessibleDescription('Today, if no day is chosen.');
    fireEvent.change(day, { target: { value: '2016-12-31' } });
    await waitFor(() => {
      expect(asked.at(-1)).toEqual({ name: 'ProgrammeTeam', variables: { city: 'testham', asAt: '2016-12-31' } });
    });
    expect(screen.getByTestId('address')).toHaveTextContent('/city/testham/programme?day=2016-12-31');
    await userEvent.click(screen.getByRole('link', { name: 'Which ties bring both sides closest' }));
    await waitFor(() => {
      expect(asked.at(-1)).toEqual({ name: 'ProgrammeTies', variables: { city: 'testham', asAt: '2016-12-31' } });
    });
    fireEvent.change(await screen.findByLabelText('As it stood on'), { target: { value: '' } });
    expect(screen.getByTestId('address')).toHaveTextContent(/^\/city\/testham\/programme\/ties$/);
    await waitFor(() => {
      expect(asked.at(-1)).toEqual({ name: 'ProgrammeTies', variables: { city: 'testham' } });
    });
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
    const asked = answerWith({ ProgrammePlan: () => ({ data: { city: { id: city.id, communityPlan: { ideas: [{ need, offer: null, state: 'OPEN' }, { need, offer: { ...need, id: 'o', description: 'The hall' }, state: 'UNDER_WAY' }], met: [need] } } } }) });
    renderAt('/city/testham/programme/plan');
    expect(await screen.findByRole('heading', { name: 'Choose a place' })).toBeVisible();
    const [place] = city.places;
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Place' }), place?.key ?? '');
    expect((await screen.findAllByRole('row')).map((row) => row.textContent)).toEqual(['Who looksLooked forWho couldOfferedHow far', 'The worksA warm room–––', 'The worksA warm roomThe worksThe hallBeing introduced']);
    expect(screen.getByText('Met within the last year: The works: A warm room.')).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent(`/city/testham/programme/plan?place=${place?.key ?? ''}`);
    expect(asked.at(-1)?.variables).toEqual({ city: 'testham', place: place?.key });
  });

  it('about one institution ask for it by name, needs that nobody meets at the end', async () => {
    const need = (id: string, name: string) => ({ id, description: null, category: { name } });
    const found = { data: { city: { id: city.id, assets: { nodes: [{ key: 'hospital', name: 'The hospital' }] } } } };
    const asked = answerWith({
      FindAssets: () => found,
      AssetNames: () => found,
      ProgrammeConsortium: ({ macro }) => ({
        data: { city: { id: city.id, consortium: { members: [{ asset: works, covers: [need('n1', `Linen for ${String(macro)}`)], reach: 0.42 }], unmet: [need('n2', 'Fruit')] } } },
      }),
    });
    const { container } = renderAt('/city/testham/programme/consortium');
    expect(await screen.findByRole('heading', { name: 'Choose an institution' })).toBeVisible();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Institution' }), 'hosp');
    await userEvent.click(await screen.findByRole('button', { name: 'The hospital' }));
    expect(await screen.findByText('Linen for hospital')).toBeVisible();
    expect(asked.find(({ name, variables }) => name === 'FindAssets' && variables.search === 'hosp')?.variables).toEqual({ city: 'testham', search: 'hosp', filter: { scales: ['MACRO'] } });
    expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual(['Looked forWho couldReach', 'Linen for hospitalThe works42', 'Fruit––']);
    expect(screen.getByTestId('address')).toHaveTextContent('/city/testham/programme/consortium?macro=hospital');
    expect((await axe.run(container)).violations).toEqual([]);
  });

  it('about a table of partners say who leads and what to mind, and let go of whom one removes', async () => {
    const asked = answerWith({
      AssetNames: () => ({ data: { city: { id: city.id, assets: { nodes: [{ key: 'hospital', name: 'The hospital' }, works] } } } }),
      ProgrammePartnership: () => ({
        data: {
          city: {
            id: city.id,
            partnership: {
              members: [
                { asset: { key: 'hospital', name: 'The hospital', sector: 'PUBLIC' }, scale: 'MACRO', leads: true, tiesWithin: 1 },
                { asset: { ...works, sector: 'SOCIAL' }, scale: 'MICRO', leads: false, tiesWithin: 1 },
              ],
              unnamed: 1,
              sectorMix: 0.5,
              centralisation: null,
              warnings: ['ALL_LEADS_MACRO'],
            },
          },
        },
      }),
    });
    renderAt('/city/testham/programme/partnership?member=hospital&member=works');
    expect(await screen.findByText('Everybody who leads is an institution.')).toBeVisible();
    expect(screen.getByText('1 more takes part who may not be named.')).toBeVisible();
    expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'WhoScaleSectorLeadsTies to others here',
      'The hospitalMacroPublic sectorYes1',
      'The worksMicroSocial sector–1',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Remove The works' }));
    expect(screen.getByTestId('address')).toHaveTextContent('/city/testham/programme/partnership?member=hospital');
    expect(asked.at(-1)).toMatchObject({ variables: { members: ['hospital'] } });
  });

  it('about what would be left show both states and what would go', async () => {
    const state = { ties: 40, bridges: 9, opportunities: 20, efficiency: 0.31, eiIndex: null, cutOff: 1 };
    const pair = { macro: { key: 'hospital', name: 'The hospital' }, micro: works };
    const asked = answerWith({
      ProgrammeWhatIf: () => ({
        data: {
          city: {
            id: city.id,
            whatIf: {
              before: state,
              after: { ...state, bridges: 7, efficiency: 0.2 },
              lost: [pair],
              cutOff: [works],
              shifts: [{ ...pair, rankBefore: 3, rankAfter: null }, { ...pair, rankBefore: null, rankAfter: 2 }, { ...pair, rankBefore: 1, rankAfter: 4 }],
            },
          },
        },
      }),
    });
    renderAt('/city/testham/programme/whatIf');
    expect(await screen.findByRole('heading', { name: 'Choose who leaves' })).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: 'The programme ends: the ties that it made are gone' }));
    expect((await screen.findAllByRole('row')).map((row) => row.textContent)).toEqual([
      'WhatTodayThen',
      'Ties of trust4040',
      'Bridges97',
      'Opportunities2020',
      'Micro assets that reach no institution11',
      'Closeness of both sides (0 to 1)0.310.2',
      'Ties within (−1) to across (1) scales––',
      'Would no longer reach an institution–The works',
      'Would no longer be joinedThe hospital, The works–',
      'Would leave the best opportunitiesThe hospital, The works–',
      'Would come among the best opportunities–The hospital, The works',
    ]);
    expect(asked.at(-1)).toEqual({ name: 'ProgrammeWhatIf', variables: { city: 'testham', without: [], withoutProjectTies: true } });
  });

  it('about isolation say what chance would bring', async () => {
    const asked = answerWith({
      ProgrammeIsolation: () => ({
        data: {
          city: {
            id: city.id,
            isolation: {
              groups: [{ group: 'public', size: 4, eiIndex: 0.25, homophily: null }],
              eiIndex: { value: 0.1364, expected: 0.3, lower: 0.006, upper: 0.997 },
              assortativity: { value: 0.133 },
            },
          },
        },
      }),
    });
    renderAt('/city/testham/programme/isolation');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Grouped by' }), 'Sector');
    expect(await screen.findByText('All groups: 0.136; chance would bring 0.3.')).toBeVisible();
    expect(screen.getByText('Groups keep to themselves: in only 1% of random groupings do ties stay within as much.')).toBeVisible();
    expect(screen.getAllByRole('row').at(1)).toHaveTextContent('Public sector40.25–');
    expect(asked.at(-1)).toMatchObject({ variables: { by: 'SECTOR' } });
    expect(screen.getByTestId('address')).toHaveTextContent('?by=sector');
  });

  it('about hindsight say what was better than the score', async () => {
    const estimate = (value: number) => ({ value, low: value - 0.1, high: value + 0.1 });
    answerWith({
      ProgrammeHindsight: () => ({
        data: {
          city: {
            id: city.id,
            hindsight: {
              cutOff: '2017-12-31', end: '2018-12-31', k: 10, anchors: 5, anchorsWithBridges: 2, pairs: 1200, bridges: 3,
              methods: [
                { name: 'assetgraph', recall: estimate(0.5), reciprocalRank: { value: 0.25 } },
                { name: 'without-gain', recall: estimate(0.6), reciprocalRank: { value: null } },
              ],
              bestBaseline: 'katz', timesBestBaseline: estimate(2), better: ['without-gain'],
            },
          },
        },
      }),
    });
    renderAt('/city/testham/programme/hindsight?known=2017-12-31');
    expect(await screen.findByText('Better than the score here: This score without gain. Do not read the list as a forecast.')).toBeVisible();
    expect(screen.getByText(/^3 bridges came about after 31 December 2017, until 31 December 2018, among 1,200 pairs/)).toBeVisible();
    expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'Ranked byFound among the firstIntervalHow early the first',
      'This score50%40% – 60%0.25',
      'This score without gain60%50% – 70%–',
    ]);
  });

  it('set cities side by side, measure by measure', async () => {
    const share = (measure: string, value: number) => ({ measure, value, low: value - 0.1, high: value + 0.1, of: 40, expected: null });
    answerWith({
      ProgrammeProfile: () => ({
        data: {
          city: { id: city.id, profile: [{ measure: 'BRIDGED' }, { measure: 'ACROSS_SCALES' }] },
          cities: [
            { name: 'Testham', profile: [share('BRIDGED', 0.4), { measure: 'ACROSS_SCALES', value: 0.2, low: null, high: null, of: 60, expected: 0.3 }] },
            { name: 'Otherham', profile: [share('BRIDGED', 0.5)] },
          ],
        },
      }),
    });
    renderAt('/city/testham/programme/profile');
    expect((await screen.findAllByRole('row')).map((row) => row.textContent)).toEqual([
      'WhatCityFigureIntervalOfBy chance',
      'Micro assets with a bridgeTestham40%30% – 50%40–',
      'Micro assets with a bridgeOtherham50%40% – 60%40–',
      'Ties within (−1) to across (1) scalesTestham0.2–600.3',
    ]);
  });

  it('do not answer to an address that is none of them', async () => {
    answerWith({});
    renderAt('/city/testham/programme/luck');
    expect(await screen.findByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  });
});
