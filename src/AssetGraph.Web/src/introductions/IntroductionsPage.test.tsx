import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { IntroductionPartsFragment } from '../api/generated';
import { city } from '../testing/samples';
import { answerWith, renderAt } from '../testing/server';

const introduction = (parts: Partial<IntroductionPartsFragment> = {}): IntroductionPartsFragment => ({
  id: 'id-1',
  key: 'hospital--club',
  macro: { key: 'hospital', name: 'The hospital' },
  micro: { key: 'club', name: 'The club' },
  intermediators: [{ key: 'works', name: 'The works' }],
  status: 'SUGGESTED',
  nextStatuses: ['AGREED', 'INTRODUCED', 'TIE_FORMED', 'DECLINED'],
  open: true,
  owner: 'Programme office',
  nextStep: 'Ring the works',
  updatedOn: '2026-03-01',
  outcome: null,
  tie: null,
  ...parts,
});

const list = (...nodes: IntroductionPartsFragment[]) => ({
  data: { city: { id: city.id, introductions: { totalCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: null }, nodes } } },
});

const figures = () => ({
  data: { city: { id: city.id, introductionFigures: { total: 3, open: 1, introduced: 0, tieFormed: 1, declined: 1, success: 0.5 } } },
});

describe('The introductions', () => {
  it('say who is asked, whose turn it is and what comes next, with the figures above', async () => {
    answerWith({ Introductions: () => list(introduction()), IntroductionFigures: figures });
    const { container } = renderAt('/city/testham/introductions');
    expect(await screen.findByText('Through The works')).toBeVisible();
    expect(screen.getByText('Followed up by Programme office')).toBeVisible();
    expect(screen.getByText('Next: Ring the works')).toBeVisible();
    expect(screen.getByText('Last changed 1 March 2026')).toBeVisible();
    expect(await screen.findByText('50%')).toBeVisible();
    expect((await axe.run(container)).violations).toEqual([]);
  });

  it('are asked for by status', async () => {
    const asked = answerWith({ Introductions: () => list(), IntroductionFigures: figures });
    renderAt('/city/testham/introductions');
    expect(await screen.findByText('Open an opportunity and record who is asked to introduce the two.')).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Agreed' }));
    expect(await screen.findByText('None fits these filters. Take one away.')).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent('/city/testham/introductions?status=agreed');
    expect(asked.at(-1)?.variables.filter).toEqual({ statuses: ['AGREED'] });
  });

  it('take the next step, and show what it came to', async () => {
    const asked = answerWith({
      Introductions: () => list(introduction()),
      IntroductionFigures: figures,
      AdvanceIntroduction: () => ({
        data: {
          advanceIntroduction: {
            introduction: introduction({ status: 'DECLINED', nextStatuses: [], open: false, outcome: 'No budget this year' }),
            change: { revision: 2 },
            city: { id: city.id },
            errors: [],
          },
        },
      }),
    });
    renderAt('/city/testham/introductions');
    await userEvent.click(await screen.findByText('Take the next step'));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'How far they got' }), 'Declined');
    await userEvent.type(screen.getByRole('textbox', { name: 'Why not' }), 'No budget this year');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Why not: No budget this year')).toBeVisible();
    expect(screen.getByText('Saved.')).toBeVisible();
    expect(asked.find(({ name }) => name === 'AdvanceIntroduction')?.variables.input).toEqual({
      city: 'testham',
      introduction: 'id-1',
      status: 'DECLINED',
      owner: 'Programme office',
      nextStep: 'Ring the works',
      outcome: 'No budget this year',
      intermediators: ['works'],
    });
  });

  it('say why a step was not taken, and keep what was typed', async () => {
    answerWith({
      Introductions: () => list(introduction()),
      IntroductionFigures: figures,
      AdvanceIntroduction: () => ({
        data: { advanceIntroduction: { introduction: null, change: null, city: { id: city.id }, errors: [{ code: 'AG1021', message: 'AG1021 it has ended already', path: 'status', expected: 'one that is open' }] } },
      }),
    });
    renderAt('/city/testham/introductions');
    await userEvent.click(await screen.findByText('Take the next step'));
    const owner = screen.getByRole('textbox', { name: 'Who follows it up' });
    await userEvent.clear(owner);
    await userEvent.type(owner, 'Partnership team');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('It was not saved. status: AG1021 it has ended already Expected: one that is open.');
    expect(owner).toHaveValue('Partnership team');
  });

  it('lose what somebody empties', async () => {
    const asked = answerWith({
      Introductions: () => list(introduction()),
      IntroductionFigures: figures,
      AdvanceIntroduction: () => ({
        data: { advanceIntroduction: { introduction: introduction({ owner: null }), change: { revision: 2 }, city: { id: city.id }, errors: [] } },
      }),
    });
    renderAt('/city/testham/introductions');
    await userEvent.click(await screen.findByText('Take the next step'));
    await userEvent.clear(screen.getByRole('textbox', { name: 'Who follows it up' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => {
      expect(screen.queryByText('Followed up by Programme office')).toBeNull();
    });
    expect(asked.find(({ name }) => name === 'AdvanceIntroduction')?.variables.input).toMatchObject({ status: 'SUGGESTED', owner: null, nextStep: 'Ring the works' });
  });

  it('tell what a tie makes possible when somebody asks', async () => {
    const asked = answerWith({
      Introductions: () => list(introduction({ status: 'TIE_FORMED', open: false, nextStatuses: [] })),
      IntroductionFigures: figures,
      FollowUps: () => ({
        data: {
          node: {
            __typename: 'Introduction',
            id: 'id-1',
            followUps: [
              {
                id: 'id-2',
                macro: { key: 'hospital', name: 'The hospital' },
                micro: { key: 'garden', name: 'The garden' },
                explanation: { summary: 'Ask the works again.' },
              },
            ],
          },
        },
      }),
    });
    renderAt('/city/testham/introductions');
    const summary = await screen.findByText('What this win makes possible');
    expect(asked.map(({ name }) => name)).not.toContain('FollowUps');
    await userEvent.click(summary);
    expect(await screen.findByRole('link', { name: 'The hospital and The garden' })).toHaveAttribute('href', '/city/testham?open=hospital~garden');
    await waitFor(() => {
      expect(screen.getByText(/Ask the works again\./)).toBeVisible();
    });
  });

  it('say with a tie which one, on which day and in which strand, and show it', async () => {
    const made = { id: 'id-t', type: { name: 'buys from' }, occurredOn: '2026-04-01', living: true, sources: [] };
    const type = (key: string, name: string, adverse: boolean) => ({ id: `id-${key}`, key, name, carriesTrust: !adverse, adverse });
    const asked = answerWith({
      City: () => ({ data: { city: { ...city, tieTypes: [type('opposes', 'opposes', true), type('buys-from', 'buys from', false)] } } }),
      Introduction: () => ({ data: { city: { id: city.id, introduction: introduction({ status: 'INTRODUCED', nextStatuses: ['TIE_FORMED', 'DECLINED'] }) } } }),
      AssetNames: () => ({ data: { city: { id: city.id, assets: { nodes: [{ key: 'works', name: 'The works' }] } } } }),
      AdvanceIntroduction: () => ({
        data: {
          advanceIntroduction: { introduction: introduction({ status: 'TIE_FORMED', nextStatuses: [], open: false, tie: made }), change: { revision: 2 }, city: { id: city.id }, errors: [] },
        },
      }),
    });
    const { container } = renderAt('/city/testham/introductions/hospital--club');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'How far they got' }), 'Tie formed');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Strand' }), 'Social enterprise');
    await userEvent.type(screen.getByLabelText('On which day, if not today'), '2026-04-01');
    expect((await axe.run(container)).violations).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('The tie it made: buys from, since 1 April 2026')).toBeVisible();
    expect(asked.find(({ name }) => name === 'AdvanceIntroduction')?.variables.input).toEqual({
      city: 'testham',
      introduction: 'id-1',
      status: 'TIE_FORMED',
      owner: 'Programme office',
      nextStep: 'Ring the works',
      outcome: null,
      intermediators: ['works'],
      on: '2026-04-01',
      tieType: 'buys-from',
      strand: 'SOCIAL_ENTERPRISE',
    });
  });

  it('have an address of their own, and say so where there is none', async () => {
    answerWith({ Introduction: () => ({ data: { city: { id: city.id, introduction: null } } }) });
    renderAt('/city/testham/introductions/nobody');
    expect(await screen.findByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  });

  it('are asked for by who takes part and by how long they have been quiet', async () => {
    const asked = answerWith({
      Introductions: () => list(introduction()),
      IntroductionFigures: figures,
      AssetNames: () => ({ data: { city: { id: city.id, assets: { nodes: [{ key: 'works', name: 'The works' }] } } } }),
    });
    renderAt('/city/testham/introductions?asset=works');
    expect(await within(await screen.findByRole('region', { name: 'Filters' })).findByRole('button', { name: 'Remove The works' })).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Without a change for 30 days or more' }));
    await waitFor(() => {
      expect(asked.filter(({ name }) => name === 'Introductions').at(-1)?.variables.filter).toEqual({ asset: 'works', quietForDays: 30 });
    });
    expect(screen.getByRole('link', { name: 'Own page of the introduction of The hospital and The club' })).toHaveAttribute('href', '/city/testham/introductions/hospital--club');
  });
});
