export default function Card({
	title = "Untitled",
}) {
	return <p data-field={"title"}>{title}</p>;
}
