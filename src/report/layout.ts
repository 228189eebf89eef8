/** A point of the drawing. */
export interface Point {
  x: number;
  y: number;
}

/** A tie between two nodes by their numbers. */
export interface Edge {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

const STEPS = 300;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** Places the nodes of a graph in a box by attraction and repulsion (Fruchterman and Reingold); the same graph is always drawn alike. */
export function layOut(count: number, edges: readonly Edge[], width: number, height: number): Point[] {
  const points = Array.from({ length: count }, (_, i) => {
    const radius = Math.sqrt((i + 0.5) / count);
    return { x: radius * Math.cos(i * GOLDEN), y: radius * Math.sin(i * GOLDEN) };
  });
  const ideal = 1.1 / Math.sqrt(Math.max(count, 1));
  for (let step = 0; step < STEPS; step++) move(points, edges, ideal, 0.12 * (1 - step / STEPS));
  return stretch(points, width, height);
}

function move(points: Point[], edges: readonly Edge[], ideal: number, heat: number): void {
  const pushes = points.map(({ x, y }) => ({ x: -0.35 * x, y: -0.35 * y }));
  for (let i = 0; i < points.length; i++)
    for (let j = i + 1; j < points.length; j++) pull(points, pushes, i, j, (far) => (-ideal * ideal) / far);
  for (const { source, target, weight } of edges)
    pull(points, pushes, source, target, (far) => ((far * far) / ideal) * (1 + Math.log2(weight)) * 0.2);
  for (const [i, point] of points.entries()) {
    const push = pushes[i]!;
    const length = Math.hypot(push.x, push.y) || 1;
    point.x += (push.x / length) * Math.min(length, heat);
    point.y += (push.y / length) * Math.min(length, heat);
  }
}

/** Moves two nodes toward each other by a force of their distance; apart where it is negative. */
function pull(points: Point[], pushes: Point[], i: number, j: number, force: (far: number) => number): void {
  const x = points[j]!.x - points[i]!.x;
  const y = points[j]!.y - points[i]!.y;
  const far = Math.max(Math.hypot(x, y), 0.001);
  const strength = force(far) / far;
  pushes[i]!.x += x * strength;
  pushes[i]!.y += y * strength;
  pushes[j]!.x -= x * strength;
  pushes[j]!.y -= y * strength;
}

/** Stretches the points over the box, to tenths: engines may differ behind those. */
function stretch(points: readonly Point[], width: number, height: number): Point[] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const scale = (value: number, all: readonly number[], size: number) => {
    const [low, high] = [Math.min(...all), Math.max(...all)];
    return Math.round((high - low < 1e-9 ? 0.5 : (value - low) / (high - low)) * size * 10) / 10;
  };
  return points.map(({ x, y }) => ({ x: scale(x, xs, width), y: scale(y, ys, height) }));
}
