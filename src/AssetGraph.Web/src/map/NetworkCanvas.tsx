import './NetworkCanvas.css';
import { createNodeBorderProgram } from '@sigma/node-border';
import { NodeSquareProgram } from '@sigma/node-square';
import { UndirectedGraph } from 'graphology';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import Sigma from 'sigma';
import { createNodeCompoundProgram } from 'sigma/rendering';
import { readColours } from './colours';
import { dotLook, dotSize, drawName, litDots, routeLines, type BridgeOnMap, type NameSide, type View } from './look';
import type { Network } from './network';
import type { Places } from './useLayout';

const RingProgram = createNodeBorderProgram({
  borders: [
    { size: { value: 0.38 }, color: { attribute: 'color' } },
    { size: { fill: true }, color: { attribute: 'paper' } },
  ],
});

/** The package's square, but named by this map's own drawing as the other shapes are. */
const SquareProgram = createNodeCompoundProgram([NodeSquareProgram]);

/** How far the camera comes near to a chosen dot; 1 shows everything. */
const nearRatio = 0.45;

/** Below this width names of introducers would cover each other and the route. */
const narrow = 600;

/** The drawing of a network. It answers to the mouse and to touch; what it shows is also there as a list. */
export function NetworkCanvas(props: {
  network: Network;
  places: Places;
  view: View;
  onHover: (dot: string | null) => void;
  onChoose: (dot: string | null) => void;
}) {
  const { network, places, view, onHover, onChoose } = props;
  const { t } = useTranslation();
  const container = useRef<HTMLDivElement>(null);
  const sigma = useRef<Sigma | null>(null);
  // Sigma asks for looks and tells of events long after it was made: it must find the newest ones.
  const now = useRef({ view, lit: litDots(network, view), middle: 0, onHover, onChoose });

  useEffect(() => {
    const lit = litDots(network, view);
    const xs = view.bridge === null ? [] : [...(lit ?? [])].map((key) => places.get(key)?.x ?? 0);
    now.current = { view, lit, middle: (Math.min(...xs) + Math.max(...xs)) / 2, onHover, onChoose };
    sigma.current?.refresh({ skipIndexation: true });
  }, [network, places, view, onHover, onChoose]);

  useEffect(() => {
    const element = container.current;
    if (element === null) {
      return;
    }
    let colours = readColours();
    const graph = new UndirectedGraph();
    for (const dot of network.dots.values()) {
      const size = dotSize(network.neighbours.get(dot.key)?.length ?? 0);
      graph.addNode(dot.key, { ...places.get(dot.key), size, label: dot.name, ...dotLook(dot.scale.scale, colours) });
    }
    for (const line of network.lines.values()) {
      graph.addEdgeWithKey(line.key, line.from, line.to, { size: 1 });
    }

    const renderer = new Sigma(graph, element, {
      allowInvalidContainer: true,
      defaultNodeType: 'circle',
      nodeProgramClasses: { square: SquareProgram, ring: RingProgram },
      labelFont: "'Inter Variable', system-ui, sans-serif",
      labelSize: 13,
      labelDensity: 0.7,
      labelGridCellSize: 110,
      labelRenderedSizeThreshold: 7,
      stagePadding: 40,
      zIndex: true,
      minCameraRatio: 0.08,
      maxCameraRatio: 1.6,
      defaultDrawNodeLabel: (context, data, settings) => {
        drawName(context, data, settings, colours);
      },
      defaultDrawNodeHover: (context, data, settings) => {
        drawName(context, { ...data, strong: true }, settings, colours);
      },
      nodeReducer: (key, data) => {
        const { view: current, lit, middle } = now.current;
        const dot = network.dots.get(key);
        if (dot === undefined) {
          return data;
        }
        const look = dotLook(dot.scale.scale, colours);
        const broker = current.bridge?.brokers.includes(key) ?? false;
        if (lit !== null && !lit.has(key)) {
          return { ...data, ...look, color: colours.dim, paper: colours.paper, label: null, zIndex: 0, hidden: !current.dots.has(key) };
        }
        return {
          ...data,
          ...look,
          // Where there is little room an introducer carries its mark alone; its name stands in the panel.
          label: broker && element.clientWidth < narrow ? ' ' : dot.name,
          paper: colours.paper,
          zIndex: lit === null ? 1 : 2,
          // Nothing that is lit may be hidden by a filter.
          hidden: lit === null && !current.dots.has(key),
          broker,
          side: nameSide(current.bridge, key, Number(data['x']) < middle),
          strong: current.bridge !== null || key === current.chosen,
          forceLabel: lit !== null && lit.size <= 24,
          size: broker || key === current.chosen ? Number(data['size']) + 2 : Number(data['size']),
        };
      },
      edgeReducer: (key, data) => {
        const { view: current } = now.current;
        const line = network.lines.get(key);
        if (current.bridge !== null) {
          return routeLines(current.bridge).has(key)
            ? { ...data, color: colours.lit, size: 4, zIndex: 2 }
            : { ...data, color: colours.dim, size: 0.6, zIndex: 0, hidden: !current.lines.has(key) };
        }
        const focus = current.hovered ?? current.chosen;
        if (focus !== null && (line?.from === focus || line?.to === focus)) {
          return { ...data, color: colours.quiet, size: 1.8, zIndex: 1, hidden: !current.lines.has(key) };
        }
        return { ...data, color: focus === null ? colours.tie : colours.dim, zIndex: 0, hidden: !current.lines.has(key) };
      },
    });
    sigma.current = renderer;

    renderer.on('enterNode', ({ node }) => {
      element.style.cursor = 'pointer';
      now.current.onHover(node);
    });
    renderer.on('leaveNode', () => {
      element.style.cursor = '';
      now.current.onHover(null);
    });
    renderer.on('clickNode', ({ node }) => {
      now.current.onChoose(node);
    });
    renderer.on('clickStage', () => {
      now.current.onChoose(null);
    });

    const dark = matchMedia('(prefers-color-scheme: dark)');
    const recolour = () => {
      colours = readColours();
      renderer.refresh({ skipIndexation: true });
    };
    dark.addEventListener('change', recolour);
    return () => {
      dark.removeEventListener('change', recolour);
      renderer.kill();
      sigma.current = null;
    };
  }, [network, places]);

  // Look at what was chosen: the bridge's dots, or one dot with its surroundings.
  const { bridge, chosen } = view;
  const wanted = bridge !== null ? [bridge.macro, bridge.micro, ...bridge.route, ...bridge.brokers].join(' ') : (chosen ?? '');
  useEffect(() => {
    if (sigma.current !== null && wanted !== '') {
      look(sigma.current, wanted.split(' '));
    }
  }, [wanted, network, places]);

  const zoom = (factor: number) => {
    const camera = sigma.current?.getCamera();
    void camera?.animate({ ratio: camera.getBoundedRatio(camera.ratio * factor) }, motion());
  };

  return (
    <div className="network">
      <div
        ref={container}
        className="network-canvas"
        role="img"
        aria-label={t('map.canvas', { assets: view.dots.size, ties: view.lines.size })}
      />
      <div className="network-tools">
        <button type="button" aria-label={t('map.zoomIn')} title={t('map.zoomIn')} onClick={() => { zoom(1 / 1.5); }}>
          +
        </button>
        <button type="button" aria-label={t('map.zoomOut')} title={t('map.zoomOut')} onClick={() => { zoom(1.5); }}>
          −
        </button>
        <button
          type="button"
          aria-label={t('map.reset')}
          title={t('map.reset')}
          onClick={() => {
            void sigma.current?.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, motion());
          }}
        >
          ⤢
        </button>
      </div>
    </div>
  );
}

/** Of a bridge, stops between the two sides are named below, the rest on the side away from the middle: so names keep off the route. */
function nameSide(bridge: BridgeOnMap | null, key: string, onTheLeft: boolean): NameSide {
  if (bridge === null) {
    return 'right';
  }
  return bridge.route.slice(1, -1).includes(key) ? 'below' : onTheLeft ? 'left' : 'right';
}

function motion(): { duration: number } {
  return { duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 350 };
}

/** Moves the camera so that these dots fill the picture. */
function look(renderer: Sigma, keys: readonly string[]): void {
  const found = keys.map((key) => renderer.getNodeDisplayData(key)).filter((data) => data !== undefined);
  if (found.length === 0) {
    return;
  }
  const xs = found.map((data) => data.x);
  const ys = found.map((data) => data.y);
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const extent = Math.max(right - left, top - bottom);
  const ratio = found.length === 1 ? nearRatio : Math.min(1, Math.max(0.25, extent * 1.5));
  void renderer.getCamera().animate({ x: (left + right) / 2, y: (bottom + top) / 2, ratio }, motion());
}
