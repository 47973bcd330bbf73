export default () => (
	<p
		style={{
			top: 1,
		}}
	/>
);
