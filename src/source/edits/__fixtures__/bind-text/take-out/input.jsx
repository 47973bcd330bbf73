export default function Card({ title = 'x' }) {
	return <p>{title}</p>;
}
