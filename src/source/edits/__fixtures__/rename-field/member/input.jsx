export default function Card(props) {
  const { title: heading, ...rest } = props;
  return (
    <div>
      <p data-field="title">{props.title}</p>
      <p>{props['title']}</p>
      <p>{heading}</p>
      <p>{rest.title}</p>
    </div>
  );
}
