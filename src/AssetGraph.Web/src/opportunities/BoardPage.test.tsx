import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { asset, city, opportunity } from '../testing/samples';
import { answerWith, renderAt } from '../testing/server';

const page = (ranks: number[], total: number, hasNextPage = false) => ({
  data: {
    city: {
      id: city.id,
      opportunities: {
        totalCount: total,
        revision: 7,
        asAt: '2026-03-01',
        pageInfo: { hasNextPage, endCursor: `after-${ranks.at(-1) ?? 0}` },
        nodes: ranks.map((rank) => opportunity(rank)),
      },
    },
  },
});

const address = () => screen.getByTestId('address').textContent;

describe('The opportunities board', () => {
  it('shows the only city at the root, with count, revision and day', async () => {
    answerWith({ Opportunities: () => page([1, 2], 2) });
    renderAt('/');
    expect(await screen.findByText('2 bridging opportunities')).toBeVisible();
    expect(screen.getByText('About revision 7, as at 1 March 2026')).toBeVisible();
    expect(screen.getByText('Made for tests.')).toBeVisible();
  });

  it('says on a card who the two are, why, what each gains, and why nobody can introduce them', async () => {
    answerWith({ Opportunities: () => page([1], 1) });
    renderAt('/city/testham');
    const card = await screen.findByRole('article', { name: 'Rank 1: The hospital-1 and The club-1' });
    const inCard = within(card);
    expect(inCard.getByText('Ask the broker to introduce the two of pair 1.')).toBeVisible();
    expect(inCard.getByText('Macro')).toBeVisible();
    expect(inCard.getByText('Micro')).toBeVisible();
    expect(inCard.getByText('Nurses for its wards.')).toBeVisible();
    expect(inCard.getByText('Nobody has a route to both.')).toBeVisible();
    expect(inCard.getByText('One side gains')).toBeVisible();
    expect(inCard.getByText('not known')).toBeVisible();
  });

  it('names both legs of an introducer, and the leg that is still to be built', async () => {
    const broker = asset('broker');
    const nodes = [{ asset: broker, score: 0.4, warm: false, local: true, macroLeg: { strength: 0.5, assumed: true }, microLeg: null }];
    const withBroker = opportunity(1, { intermediators: { totalCount: 3, noneBecause: null, nodes } });
    const answer = page([], 1);
    answer.data.city.opportunities.nodes = [withBroker];
    answerWith({ Opportunities: () => answer });
    renderAt('/city/testham');
    expect(await screen.findByRole('link', { name: 'The broker' })).toHaveAttribute('href', '/city/testham/asset/broker');
    expect(screen.getByText('Trust of The hospital-1: 50; of The club-1: to be built')).toBeInTheDocument();
    expect(screen.getByText('and 2 more')).toBeVisible();
  });

  it('appends the next page and then offers no more', async () => {
    const asked = answerWith({
      Opportunities: ({ after }) => (after === null ? page([1, 2], 3, true) : page([3], 3)),
    });
    renderAt('/city/testham');
    await userEvent.click(await screen.findByRole('button', { name: 'Load 1 more' }));
    expect(await screen.findByText('3 of 3 shown')).toBeVisible();
    expect(screen.getAllByRole('article')).toHaveLength(3);
    expect(screen.queryByRole('button', { name: /Load/ })).toBeNull();
    expect(asked.filter((a) => a.name === 'Opportunities').map((a) => a.variables['after'])).toEqual([null, 'after-2']);
  });

  it('keeps preset and filters in the address and asks the server for them', async () => {
    const asked = answerWith({
      Opportunities: () => page([1], 1),
      OneOpportunity: () => ({ data: { city: { id: city.id, opportunity: null } } }),
    });
    renderAt('/city/testham?open=a~b');
    await userEvent.click(await screen.findByRole('radio', { name: /Long bridge/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Skills matching' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Place' }), 'mill');
    expect(address()).toBe('/city/testham?open=a%7Eb&preset=long-bridge&strand=skills-matching&place=mill');
    await waitFor(() => {
      expect(asked.filter((a) => a.name === 'Opportunities').at(-1)?.variables).toMatchObject({
        preset: 'LONG_BRIDGE',
        filter: { strands: ['SKILLS_MATCHING'], places: ['mill'] },
      });
    });
  });

  it('speaks another language when it is chosen, asks for its explanations, and remembers it', async () => {
    const asked = answerWith({ Opportunities: () => page([1], 1) });
    renderAt('/city/testham');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Language' }), 'Polski');
    expect(await screen.findByRole('heading', { name: 'Który most jako następny?' })).toBeVisible();
    expect(screen.getByText('1 możliwość mostu')).toBeVisible();
    await waitFor(() => {
      expect(asked.filter((a) => a.name === 'Opportunities').at(-1)?.variables.language).toBe('PL');
    });
    expect(document.documentElement.lang).toBe('pl');
    expect(localStorage.getItem('assetgraph.language')).toBe('pl');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Język' }), 'English');
    expect(await screen.findByRole('heading', { name: 'Which bridge next?' })).toBeVisible();
  });

  it('says that nothing fits the filters and takes them away', async () => {
    answerWith({ Opportunities: ({ filter }) => (filter === null ? page([1], 1) : page([], 0)) });
    renderAt('/city/testham?mutual=yes');
    const notice = (await screen.findByRole('heading', { name: 'No opportunity fits these filters' })).parentElement;
    if (notice === null) {
      throw new Error('The notice has no box.');
    }
    await userEvent.click(within(notice).getByRole('button', { name: 'Clear the filters' }));
    expect(await screen.findByText('1 bridging opportunity')).toBeVisible();
    expect(address()).toBe('/city/testham');
  });

  it("shows the server's own words when it fails, and tries again", async () => {
    let attempts = 0;
    answerWith({
      Opportunities: () => (++attempts === 1 ? { errors: [{ message: 'The store is being moved.' }] } : page([1], 1)),
    });
    renderAt('/city/testham');
    expect(await screen.findByText('The store is being moved.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('article')).toBeVisible();
    expect(screen.queryByText('The store is being moved.')).toBeNull();
  });

  it('opens and closes the details of a card through the address', async () => {
    const asked = answerWith({
      Opportunities: () => page([1], 1),
      OpportunityDetails: () => ({ data: { city: { id: city.id, opportunity: null } } }),
    });
    renderAt('/city/testham');
    await userEvent.click(await screen.findByRole('button', { name: 'Route and evidence' }));
    expect(address()).toBe('/city/testham?open=hospital-1%7Eclub-1');
    await waitFor(() => {
      expect(asked.at(-1)).toMatchObject({ name: 'OpportunityDetails', variables: { macro: 'hospital-1', micro: 'club-1' } });
    });
    await userEvent.click(screen.getByRole('button', { name: 'Hide the details' }));
    expect(address()).toBe('/city/testham');
  });

  it('shows above the list a pair that the address opens but the list does not hold yet', async () => {
    answerWith({
      Opportunities: () => page([1, 2], 30, true),
      OneOpportunity: () => ({ data: { city: { id: city.id, opportunity: opportunity(29, { rank: null }) } } }),
      OpportunityDetails: () => ({ data: { city: { id: city.id, opportunity: null } } }),
    });
    renderAt('/city/testham?open=hospital-29~club-29');
    const opened = await screen.findByRole('region', { name: 'The opportunity you opened' });
    expect(within(opened).getByRole('article', { name: 'The hospital-29 and The club-29' })).toBeVisible();
    await userEvent.click(within(opened).getByRole('button', { name: 'Hide the details' }));
    expect(screen.queryByRole('region', { name: 'The opportunity you opened' })).toBeNull();
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });

  it('breaks no accessibility rule that can be checked without a screen', async () => {
    answerWith({ Opportunities: () => page([1, 2], 2) });
    const { container } = renderAt('/city/testham');
    await screen.findAllByRole('article');
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
  });
});

describe('An address that names nothing', () => {
  it('of a city says so', async () => {
    answerWith({});
    renderAt('/city/nowhere');
    expect(await screen.findByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  });

  it('of a page says so', async () => {
    answerWith({});
    renderAt('/city/testham/nothing');
    expect(await screen.findByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  });

  it('on a server without cities says how to bring one', async () => {
    answerWith({ Cities: () => ({ data: { cities: [] } }) });
    renderAt('/');
    expect(await screen.findByRole('heading', { name: 'There is no city yet' })).toBeVisible();
  });
});
