export default () => <br style={{ gap: 2 }}/>;
