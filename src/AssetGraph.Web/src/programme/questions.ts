import {
  ProgrammeDependenceDocument,
  ProgrammeFragilityDocument,
  ProgrammeIndicatorsDocument,
  ProgrammeMarketDocument,
  ProgrammePlacesDocument,
  ProgrammeProfileDocument,
  ProgrammeResearchDocument,
  ProgrammeSkillsDocument,
  ProgrammeSpacesDocument,
  ProgrammeSpendDocument,
  ProgrammeTeamDocument,
  ProgrammeTiesDocument,
} from '../api/generated';
import { formatChange, formatDate, formatMoney, points } from '../texts/format';
import { ownWords } from '../texts/ownWords';
import { figure, range, share } from './cells';
import { ConsortiumAnswer } from './ConsortiumAnswer';
import { HindsightAnswer } from './HindsightAnswer';
import { IsolationAnswer } from './IsolationAnswer';
import { PartnershipAnswer } from './PartnershipAnswer';
import { PlanAnswer } from './PlanAnswer';
import { question, type Question } from './question';
import { WhatIfAnswer } from './WhatIfAnswer';

const date = (value: string | null) => (value === null ? null : formatDate(value));
/** What a source gives as a plain number is written as one; anything else stays in its words. */
const given = (value: string) => (/^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value);

/** A programme's questions, in the order in which they are offered. */
export const questions: readonly Question[] = [
  question('team', ProgrammeTeamDocument, ['asset', 'opens', 'openAsks', 'capacity'], (city) =>
    city.connectorTeam.members.map((m) => [m.asset, m.openings.length, m.openAsks, m.capacity]),
  ),
  question('ties', ProgrammeTiesDocument, ['macro', 'micro', 'gain', 'score'], (city) =>
    city.bestTies.map((tie) => [tie.macro, tie.micro, formatChange(tie.gain), points(tie.score)]),
  ),
  question('fragility', ProgrammeFragilityDocument, ['asset', 'pairsCut', 'share', 'cutOff'], (city) =>
    city.fragility.map((point) => [point.asset, point.pairsCut, share(point.share), point.cutOff]),
  ),
  question('dependence', ProgrammeDependenceDocument, ['macro', 'micro', 'hopsWithout', 'sponsor'], (city) =>
    city.dependence.dependent.map((bridge) => [bridge.macro, bridge.micro, bridge.hopsWithout, bridge.sponsor]),
  ),
  { id: 'whatIf', Answer: WhatIfAnswer },
  { id: 'partnership', Answer: PartnershipAnswer },
  { id: 'isolation', Answer: IsolationAnswer },
  question('places', ProgrammePlacesDocument, ['place', 'assets', 'spaces', 'brokers', 'nearestSpace', 'nearestBroker'], (city) =>
    city.placeGaps.map((gap) => [gap.place.name, gap.assets, gap.spaces, gap.brokers, gap.nearestWithSpace?.name ?? null, gap.nearestWithBroker?.name ?? null]),
  ),
  question('spaces', ProgrammeSpacesDocument, ['seeker', 'space', 'owners', 'score', 'kilometres'], (city) =>
    city.spaceMatches.map((match) => [match.seeker, match.space, match.owners, points(match.score), match.kilometres]),
  ),
  { id: 'plan', Answer: PlanAnswer },
  question('skills', ProgrammeSkillsDocument, ['seeker', 'need', 'holder', 'offer', 'levelGap', 'steps'], (city) =>
    city.skills.matches.map(({ meeting: { need, offer }, levelGap, steps }) => [need.asset, ownWords(need), offer.asset, ownWords(offer), levelGap, steps.join(', ')]),
  ),
  question('market', ProgrammeMarketDocument, ['category', 'offers', 'supportNeeds', 'anchorNeeds', 'unmet'], (city) =>
    city.market.lines.map((line) => [line.category.name, line.offers, line.supportNeeds, line.anchorNeeds, line.anchorNeedsUnmet]),
  ),
  { id: 'consortium', Answer: ConsortiumAnswer },
  question('spend', ProgrammeSpendDocument, ['macro', 'known', 'localShare', 'microShare', 'suppliers', 'withoutAmount'], (city) =>
    city.localSpend.map((line) => [
      line.macro,
      line.currency === null ? null : formatMoney(line.known, line.currency),
      share(line.localShare),
      share(line.microShare),
      line.suppliers,
      line.withoutAmount,
    ]),
  ),
  question('research', ProgrammeResearchDocument, ['client', 'researcher', 'brief', 'amount', 'since', 'until', 'decision'], (city) =>
    city.research.commissions.map(({ client, researcher, tie, decision, decidedOn }) => [
      client,
      researcher,
      tie.description,
      tie.amount === null ? null : formatMoney(tie.amount.amount, tie.amount.currency),
      date(tie.occurredOn),
      date(tie.endedOn),
      decision === null || decidedOn === null ? decision : `${decision} (${date(decidedOn)})`,
    ]),
  ),
  question('indicators', ProgrammeIndicatorsDocument, ['indicator', 'figure', 'unit', 'period', 'target', 'attained'], (city) =>
    city.indicators.flatMap(({ label, figures }) =>
      figures.map(({ fact, attained }) => [label, given(fact.value), fact.unit, fact.period, fact.target, share(attained)]),
      'noDay',
  ),
  ),
  { id: 'hindsight', Answer: HindsightAnswer },
  // Measure by measure, the cities beneath each other. The index is no share, and stands beside what chance would bring.
  question('profile', ProgrammeProfileDocument, ['what', 'city', 'figure', 'interval', 'outOf', 'chance'], (city, t, { cities }) =>
    city.profile.flatMap(({ measure }) =>
      cities.flatMap(({ name, profile }) =>
        profile
          .filter((line) => line.measure === measure)
          .map(({ value, low, high, of, expected }) => [
            t(`programme.profile.${measure}`),
            name,
            expected === null ? share(value) : figure(value),
            range({ low, high }),
            of,
            figure(expected),
          ]),
      ),
    ),
  ),
];
