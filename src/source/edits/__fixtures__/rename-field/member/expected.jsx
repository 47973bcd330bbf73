export default function Card(props) {
  const { tagline: heading, ...rest } = props;
  return (
    <div>
      <p data-field="tagline">{props.tagline}</p>
      <p>{props['tagline']}</p>
      <p>{heading}</p>
      <p>{rest.tagline}</p>
    </div>
  );
}
