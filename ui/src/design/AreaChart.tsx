// A line over a soft area: how one figure moved. Drawn by ourselves, since a chart library is heavier than the whole home page; the same values stand in a table for screen readers.

import { useId } from "react";
import styles from "./AreaChart.module.css";

interface AreaChartProps {
  label: string;
  points: readonly { name: string; value: number }[];
  format?: (value: number) => string;
}

const WIDTH = 300;
const HEIGHT = 80;

export function AreaChart({ label, points, format = String }: AreaChartProps) {
  const id = useId();
  if (points.length < 2) return null;
  const values = points.map((point) => point.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = high - low || 1;
  // A little air above and below, so that a flat year is not drawn as a cliff.
  const place = points.map((point, index) => {
    const x = (index / (points.length - 1)) * WIDTH;
    const y = HEIGHT - 12 - ((point.value - low) / span) * (HEIGHT - 24);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  const line = `M${place.join("L")}`;
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption id={id} className={styles.hidden}>
        {label}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" className={styles.chart} aria-hidden="true">
        <path d={`${line}L${WIDTH} ${HEIGHT}L0 ${HEIGHT}Z`} className={styles.area} />
        <path d={line} className={styles.line} vectorEffect="non-scaling-stroke" />
      </svg>
      {/* Around the table, since a table does not get smaller than its text. */}
      <div className={styles.hidden}>
        <table>
          <caption>{label}</caption>
          <tbody>
            {points.map((point) => (
              <tr key={point.name}>
                <th scope="row">{point.name}</th>
                <td>{format(point.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
