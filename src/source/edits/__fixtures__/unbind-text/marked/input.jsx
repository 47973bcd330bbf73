export default ({ title }) => <p data-field="title" id="a">{title}</p>;
