import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

/** What is to be arranged: how many dots, and the lines as pairs of their numbers. */
export interface LayoutQuestion {
  dots: number;
  lines: readonly (readonly [number, number])[];
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * Arranges dots by ForceAtlas2 from fixed places on a spiral (first dots in the middle), with a fixed number of steps: the same network always looks the
 * same. Answers x and y of each dot in turn. The steps shrink with size, so that it ends in a second or two for some thousand dots.
 */
export function arrange({ dots, lines }: LayoutQuestion): Float64Array {
  const graph = new UndirectedGraph<{ x: number; y: number }>();
  for (let i = 0; i < dots; i++) {
    const radius = 10 * Math.sqrt(i + 0.5);
    graph.addNode(i, { x: radius * Math.cos(i * goldenAngle), y: radius * Math.sin(i * goldenAngle) });
  }
  for (const [a, b] of lines) {
    if (a !== b) {
      graph.mergeEdge(a, b);
    }
  }
  forceAtlas2.assign(graph, {
    iterations: Math.max(60, Math.min(600, Math.round(240_000 / Math.max(1, dots)))),
    settings: { ...forceAtlas2.inferSettings(graph), linLogMode: true, gravity: 0.6, scalingRatio: 3, barnesHutOptimize: dots > 800, slowDown: 4 },
  });
  const places = new Float64Array(2 * dots);
  graph.forEachNode((key, { x, y }) => {
    const i = Number(key);
    places[2 * i] = x;
    places[2 * i + 1] = y;
  });
  return places;
}
