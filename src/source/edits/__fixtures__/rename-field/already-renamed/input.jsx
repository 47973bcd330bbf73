export default function Card({ tagline }) {
  return <p>{tagline}</p>;
}
