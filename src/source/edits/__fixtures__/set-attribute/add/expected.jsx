export default ({ title }) => <h1 data-field="title">{title}</h1>;
