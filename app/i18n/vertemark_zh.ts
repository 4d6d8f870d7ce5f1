<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Case</name>
    <message><source>lytic</source><translation>溶骨性</translation></message>
    <message><source>mixed</source><translation>混合性</translation></message>
    <message><source>blastic</source><translation>成骨性</translation></message>
    <message><source>no collapse</source><translation>无塌陷</translation></message>
    <message><source>collapse up to 50 %</source><translation>塌陷 ≤ 50 %</translation></message>
    <message><source>collapse of more than 50 %</source><translation>塌陷 &gt; 50 %</translation></message>
    <message><source>normal</source><translation>正常</translation></message>
    <message><source>new kyphosis or scoliosis</source><translation>新发后凸或侧凸</translation></message>
    <message><source>subluxation or translation</source><translation>半脱位或移位</translation></message>
    <message><source>no pain</source><translation>无疼痛</translation></message>
    <message><source>not mechanical</source><translation>非机械性</translation></message>
    <message><source>mechanical</source><translation>机械性</translation></message>
    <message><source>bone only</source><translation>仅累及骨</translation></message>
    <message><source>epidural, thecal sac not deformed</source><translation>硬膜外，硬膜囊未变形</translation></message>
    <message><source>sac deformed, cord not touched</source><translation>硬膜囊变形，未接触脊髓</translation></message>
    <message><source>cord touched, not compressed</source><translation>接触脊髓，未压迫</translation></message>
    <message><source>cord compressed, CSF still seen</source><translation>脊髓受压，仍见脑脊液</translation></message>
    <message><source>cord compressed, no CSF seen</source><translation>脊髓受压，不见脑脊液</translation></message>
    <message><source>none</source><translation>无</translation></message>
    <message><source>left</source><translation>左</translation></message>
    <message><source>right</source><translation>右</translation></message>
    <message><source>both sides</source><translation>双侧</translation></message>
    <message><source>certain</source><translation>确定</translation></message>
    <message><source>probable</source><translation>很可能</translation></message>
    <message><source>possible</source><translation>可能</translation></message>
    <message><source>no motor power, no sensation below</source><translation>平面以下无运动、无感觉</translation></message>
    <message><source>some sensation, no motor power</source><translation>有部分感觉，无运动</translation></message>
    <message><source>motor power of no practical use</source><translation>有运动但无实用功能</translation></message>
    <message><source>useful motor power</source><translation>有实用的运动功能</translation></message>
    <message><source>no weakness, sensory loss or sphincter disturbance</source><translation>无肌力、感觉或括约肌障碍</translation></message>
    <message><source>complete: nothing at S4–5</source><translation>完全性：S4–5 无功能</translation></message>
    <message><source>sensory incomplete, no motor function below</source><translation>感觉不完全，平面以下无运动</translation></message>
    <message><source>motor incomplete, fewer than half of the key muscles ≥ 3</source><translation>运动不完全，少于半数关键肌 ≥ 3 级</translation></message>
    <message><source>motor incomplete, at least half of the key muscles ≥ 3</source><translation>运动不完全，至少半数关键肌 ≥ 3 级</translation></message>
    <message><source>normal after an earlier deficit</source><translation>曾有缺损，现正常</translation></message>
    <message><source>treatable</source><translation>可治疗</translation></message>
    <message><source>untreatable</source><translation>不可治疗</translation></message>
    <message><source>removable</source><translation>可切除</translation></message>
    <message><source>unremovable</source><translation>不可切除</translation></message>
    <message><source>slow growth</source><translation>生长慢</translation></message>
    <message><source>moderate growth</source><translation>生长中等</translation></message>
    <message><source>rapid growth</source><translation>生长快</translation></message>
    <message><source>entered</source><translation>录入</translation></message>
    <message><source>measured</source><translation>测量</translation></message>
    <message><source>accepted proposal</source><translation>采纳建议</translation></message>
    <message><source>proposed</source><translation>建议</translation></message>
    <message><source>imported</source><translation>导入</translation></message>
    <message><source>carried over</source><translation>沿用</translation></message>
    <message><source>set by hand</source><translation>手动设定</translation></message>
    <message><source>automatic</source><translation>自动</translation></message>
    <message><source>counted from C2</source><translation>自 C2 计数</translation></message>
    <message><source>counted from the last rib</source><translation>自末肋计数</translation></message>
    <message><source>counted from the sacrum</source><translation>自骶骨计数</translation></message>
    <message><source>taken from a prior study</source><translation>取自既往检查</translation></message>
    <message><source>counted from another landmark</source><translation>自其他标志计数</translation></message>
    <message><source>Castellvi %1</source><translation>Castellvi %1 型</translation></message>
    <message><source>distance</source><translation>距离</translation></message>
    <message><source>angle</source><translation>角度</translation></message>
    <message><source>Cobb angle</source><translation>Cobb 角</translation></message>
    <message><source>area</source><translation>面积</translation></message>
    <message><source>ellipse</source><translation>椭圆</translation></message>
    <message><source>probe</source><translation>取值点</translation></message>
    <message><source>vertebral heights</source><translation>椎体高度</translation></message>
    <message><source>translation</source><translation>移位</translation></message>
    <message><source>done</source><translation>已做</translation></message>
    <message><source>undone</source><translation>已撤销</translation></message>
    <message><source>redone</source><translation>已重做</translation></message>
    <message><source>not assessed</source><translation>未评估</translation></message>
    <message><source>yes</source><translation>是</translation></message>
    <message><source>no</source><translation>否</translation></message>
    <message><source>no level</source><translation>无节段</translation></message>
    <message><source>s%1</source><translation>序列%1</translation></message>
    <message><source>i%1</source><translation>图像%1</translation></message>
    <message><source>f%1</source><translation>帧%1</translation></message>
    <message><source>image</source><translation>图像</translation></message>
    <message><source>%1 by %2</source><translation>%2 %1</translation></message>
    <message><source>seen on %1</source><translation>见于 %1</translation></message>
    <message><source>no complaint</source><translation>无不适</translation></message>
    <message><source>minor signs, normal activity</source><translation>轻微体征，活动正常</translation></message>
    <message><source>normal activity with effort</source><translation>勉强可正常活动</translation></message>
    <message><source>self-caring, cannot work</source><translation>生活自理，不能工作</translation></message>
    <message><source>needs help at times, mostly self-caring</source><translation>偶需帮助，大多自理</translation></message>
    <message><source>considerable help, frequent medical care</source><translation>需较多帮助和经常就医</translation></message>
    <message><source>disabled, special care</source><translation>失能，需特别照护</translation></message>
    <message><source>severely disabled, hospital care indicated</source><translation>严重失能，宜住院</translation></message>
    <message><source>very ill, active support in hospital</source><translation>病重，需住院积极支持</translation></message>
    <message><source>moribund</source><translation>濒死</translation></message>
    <message><source>dead</source><translation>死亡</translation></message>
    <message><source>fully active</source><translation>活动完全正常</translation></message>
    <message><source>limited in strenuous effort, light work</source><translation>重体力受限，可轻工作</translation></message>
    <message><source>self-caring, no work, up more than half the day</source><translation>自理，不能工作，半天以上能起床</translation></message>
    <message><source>limited self-care, in bed or chair more than half the day</source><translation>自理受限，半天以上卧床或坐椅</translation></message>
    <message><source>no self-care, confined to bed or chair</source><translation>不能自理，完全卧床或坐椅</translation></message>
    <message><source>patient data</source><translation>患者资料</translation></message>
    <message><source>reader</source><translation>阅片者</translation></message>
    <message><source>study</source><translation>检查</translation></message>
    <message><source>removal of a study</source><translation>移除检查</translation></message>
    <message><source>spine anomalies</source><translation>脊柱变异</translation></message>
    <message><source>numbering landmark</source><translation>计数标志</translation></message>
    <message><source>vertebra label</source><translation>椎体标签</translation></message>
    <message><source>removal of a vertebra label</source><translation>移除椎体标签</translation></message>
    <message><source>lesion</source><translation>病灶</translation></message>
    <message><source>removal of a lesion</source><translation>移除病灶</translation></message>
    <message><source>measurement</source><translation>测量</translation></message>
    <message><source>removal of a measurement</source><translation>移除测量</translation></message>
    <message><source>clinical data</source><translation>临床资料</translation></message>
    <message><source>report text</source><translation>报告文字</translation></message>
    <message><source>renumbering of the spine</source><translation>脊柱重新计数</translation></message>
    <message><source>change of the vertebral count</source><translation>更改椎体数目</translation></message>
    <message><source>labelling of the spine</source><translation>标注脊柱</translation></message>
    <message><source>confirmation of labels</source><translation>确认标签</translation></message>
    <message><source>several changes</source><translation>多项更改</translation></message>
    <message><source>key image</source><translation>关键图像</translation></message>
    <message><source>reading in a case document</source><translation>读入病例文件</translation></message>
    <message><source>naming of a vertebra</source><translation>椎体命名</translation></message>
    <message><source>rectangle</source><translation>矩形</translation></message>
    <message><source>canal diameter</source><translation>椎管径</translation></message>
    <message><source>arrow</source><translation>箭头</translation></message>
    <message><source>text</source><translation>文字</translation></message>
    <message><source>centreline</source><translation>中心线</translation></message>
    <message><source>segment of a lesion</source><translation>病灶分割</translation></message>
    <message><source>removal of a segment</source><translation>移除分割</translation></message>
    <message><source>painting</source><translation>涂绘</translation></message>
    <message><source>import of clinical data</source><translation>导入临床数据</translation></message>
    <message><source>consensus of two readings</source><translation>两次阅片的共识</translation></message>
    <message><source>change of the record</source><translation>更改病历</translation></message>
    <message><source>link of two frames of reference</source><translation>两个参考坐标系的关联</translation></message>
    <message><source>removal of a link</source><translation>移除关联</translation></message>
    <message><source>labels carried over</source><translation>标签传递</translation></message>
    <message><source>numbers of the SUV card</source><translation>SUV 卡的数值</translation></message>
</context>
<context>
    <name>Finding</name>
    <message><source>not DICOM</source><translation>不是 DICOM</translation></message>
    <message><source>not there</source><translation>不存在</translation></message>
    <message><source>cut off: the file ends too early</source><translation>文件不完整</translation></message>
    <message><source>encrypted</source><translation>已加密</translation></message>
    <message><source>can't be read</source><translation>无法读取</translation></message>
    <message><source>empty</source><translation>空文件</translation></message>
    <message><source>The action</source><translation>该操作</translation></message>
    <message><source>%1 files hold an image that another file holds too. Each is shown once.</source><translation>%1 个文件的图像与其他文件重复。每幅只显示一次。</translation></message>
    <message><source>%1 slices are missing, the first after slice %2. No value or measurement is given across the gap. Look for the missing files.</source><translation>缺少 %1 层，首个缺口在第 %2 层之后。跨缺口不给出数值或测量。请查找缺失的文件。</translation></message>
    <message><source>Frame Reference Time leads to a reference %1 minutes apart. Check the times before trusting the SUV.</source><translation>由 Frame Reference Time 得出的参考时间相差 %1 分钟。信任 SUV 前请核对时间。</translation></message>
    <message><source>Series Time %1 is later than the first acquisition (rewritten by later processing) and is not used.</source><translation>Series Time %1 晚于首次采集（被后处理改写），不采用。</translation></message>
    <message><source>a DICOMDIR that names no file</source><translation>未列出任何文件的 DICOMDIR</translation></message>
    <message><source>a pipe, socket or device</source><translation>管道、套接字或设备</translation></message>
    <message><source>a second run ended %1 mm away. Look at both pictures closely, or begin from landmarks.</source><translation>第二次运行的结果相差 %1 mm。请仔细对照两幅图像，或从标志点开始。</translation></message>
    <message><source>can't be reached or refused. Check address, AE title and network.</source><translation>无法连接或被拒绝。请检查地址、AE 标题和网络。</translation></message>
    <message><source>contradicts itself and isn't used.</source><translation>自相矛盾，不采用。</translation></message>
    <message><source>could not be read or written. Check the disk, its space and your rights.</source><translation>无法读取或写入。请检查磁盘、剩余空间和权限。</translation></message>
    <message><source>damaged</source><translation>已损坏</translation></message>
    <message><source>encrypted with another password</source><translation>以另一密码加密</translation></message>
    <message><source>encrypted: open it with its password</source><translation>已加密：请用其密码打开</translation></message>
    <message><source>is damaged or breaks its format and can't be used.</source><translation>已损坏或不合格式，无法使用。</translation></message>
    <message><source>is of a kind that this program doesn't handle.</source><translation>属于本程序不处理的类型。</translation></message>
    <message><source>it would fit %1 % as well a vertebra further. Count the vertebrae, or begin from landmarks.</source><translation>错开一个椎体时吻合度也达 %1 %。请计数椎体，或从标志点开始。</translation></message>
    <message><source>its name leads out of its archive</source><translation>其名称指向压缩包之外</translation></message>
    <message><source>met a defect of this program. The case is kept; please report it.</source><translation>遇到本程序的缺陷。病例已保留；请报告。</translation></message>
    <message><source>named in the DICOMDIR but not there</source><translation>DICOMDIR 中列出但不存在</translation></message>
    <message><source>no pixel size is stated. Lengths are given in pixels; angles and ratios hold.</source><translation>未注明像素大小。长度以像素给出；角度和比值有效。</translation></message>
    <message><source>nothing in the two series corresponds better than at the start (%1). They may show different things.</source><translation>两序列的对应并不优于开始时（%1）。二者可能显示不同的内容。</translation></message>
    <message><source>one series would have to swell or shrink by %1 %. Use a rigid registration.</source><translation>其中一序列须胀缩 %1 %。请使用刚性配准。</translation></message>
    <message><source>only %1 % of the smaller series lies in the other one. Compare series of the same part of the body.</source><translation>较小序列仅有 %1 % 位于另一序列内。请比较同一部位的序列。</translation></message>
    <message><source>pixels of %1 mm on the scanned film, not in the patient.</source><translation>像素 %1 mm 是扫描胶片上的大小，而非患者体内。</translation></message>
    <message><source>pixels of %1 mm, calibrated (%2). Lengths hold in the plane of what they were calibrated with.</source><translation>像素 %1 mm，已校准（%2）。长度在校准物所在平面内有效。</translation></message>
    <message><source>pixels of %1 mm, corrected for an estimated magnification of %2. Lengths are estimates.</source><translation>像素 %1 mm，已按估计放大率 %2 校正。长度为估计值。</translation></message>
    <message><source>pixels of %1 mm, measured at the detector. What lies before it is shown larger than it is: lengths are too long; angles and ratios hold.</source><translation>像素 %1 mm，在探测器处测得。其前方的物体显示偏大：长度偏长；角度和比值有效。</translation></message>
    <message><source>slices lie unevenly, %1 to %2 mm apart. The volume is resampled evenly.</source><translation>层面间距不均，为 %1 至 %2 mm。容积已重采样为等距。</translation></message>
    <message><source>the dose %1 is too small for Bq and is taken as MBq.</source><translation>剂量 %1 作为 Bq 过小，按 MBq 处理。</translation></message>
    <message><source>the gantry was tilted by %1°. The volume is set upright.</source><translation>机架倾斜 %1°。容积已扶正。</translation></message>
    <message><source>the half-life %1 is not that of fluorine-18, which the header names. Check it.</source><translation>半衰期 %1 不是文件头所列氟-18 的半衰期。请核对。</translation></message>
    <message><source>the height %1 is too large for metres and is taken as centimetres.</source><translation>身高 %1 作为米过大，按厘米处理。</translation></message>
    <message><source>the images are not corrected for decay: each is divided by the dose left at its own time.</source><translation>图像未作衰减校正：每幅以其自身时刻的剩余剂量相除。</translation></message>
    <message><source>the images don't say where they lie. They are shown without reformats.</source><translation>图像未注明位置。显示时不作重建。</translation></message>
    <message><source>the injection at %1 is taken as on the day before the scan.</source><translation>%1 的注射按扫描前一日处理。</translation></message>
    <message><source>the landmarks lie %1 mm apart after it. Check that each pair is the same place.</source><translation>配准后标志点相距 %1 mm。请核对每对是否为同一位置。</translation></message>
    <message><source>the mosaic can't be cut into its images: its header lacks what it takes or contradicts its size. It is shown whole, without measurements in the patient.</source><translation>无法将拼图切分为各图像：其文件头缺少所需内容或与其大小矛盾。整幅显示，不作患者体内的测量。</translation></message>
    <message><source>the patient would have lain turned by %1°. Look at both pictures closely.</source><translation>患者体位将须旋转 %1°。请仔细对照两幅图像。</translation></message>
    <message><source>the weight %1 is too large for kg and is taken as grams.</source><translation>体重 %1 作为千克过大，按克处理。</translation></message>
    <message><source>this hanging protocol can't be opened and is left out. Check the file.</source><translation>无法打开此挂片协议，已略去。请检查文件。</translation></message>
    <message><source>this hanging protocol is left out: %1. Correct the file.</source><translation>已略去此挂片协议：%1。请更正文件。</translation></message>
    <message><source>this image is left empty: %1.</source><translation>此图像留空：%1。</translation></message>
    <message><source>unpacks to more than is safe</source><translation>解压后超过安全大小</translation></message>
    <message><source>was changed by someone else meanwhile. Nothing was overwritten.</source><translation>期间已被他人更改。未覆盖任何内容。</translation></message>
    <message><source>was not found. Check the name or the place.</source><translation>未找到。请检查名称或位置。</translation></message>
</context>
<context>
    <name>Report</name>
    <message><source>Spinal metastasis report</source><translation>脊柱转移瘤报告</translation></message>
    <message><source>Draft, not signed</source><translation>草稿，未签名</translation></message>
    <message><source>Signed</source><translation>已签名</translation></message>
    <message><source>Changed after it was signed</source><translation>签名后有更改</translation></message>
    <message><source>Page %1 of %2</source><translation>第 %1 页，共 %2 页</translation></message>
    <message><source>Case %1 · revision %2</source><translation>病例 %1 · 版本 %2</translation></message>
    <message><source>Unnamed patient</source><translation>姓名不详</translation></message>
    <message><source>Patient ID</source><translation>患者编号</translation></message>
    <message><source>Sex</source><translation>性别</translation></message>
    <message><source>male</source><translation>男</translation></message>
    <message><source>female</source><translation>女</translation></message>
    <message><source>other</source><translation>其他</translation></message>
    <message><source>Born</source><translation>出生日期</translation></message>
    <message><source>Age</source><translation>年龄</translation></message>
    <message><source>%1 years</source><translation>%1 岁</translation></message>
    <message><source>Examined</source><translation>检查日期</translation></message>
    <message><source>Reader</source><translation>阅片者</translation></message>
    <message><source>not given</source><translation>未提供</translation></message>
    <message><source>History and primary</source><translation>病史与原发肿瘤</translation></message>
    <message><source>Technique</source><translation>检查技术</translation></message>
    <message><source>Comparison</source><translation>对比</translation></message>
    <message><source>Impression</source><translation>印象</translation></message>
    <message><source>Plan</source><translation>计划</translation></message>
    <message><source>Findings by level</source><translation>各节段所见</translation></message>
    <message><source>Neurology, performance and disease</source><translation>神经、体能与疾病状况</translation></message>
    <message><source>Scores</source><translation>评分</translation></message>
    <message><source>Spine</source><translation>脊柱</translation></message>
    <message><source>Not assessed</source><translation>未评估项目</translation></message>
    <message><source>To check</source><translation>请核对</translation></message>
    <message><source>Signatures</source><translation>签名</translation></message>
    <message><source>Addenda</source><translation>补充</translation></message>
    <message><source>Appendix</source><translation>附录</translation></message>
    <message><source>Key images</source><translation>关键图像</translation></message>
    <message><source>Source</source><translation>来源</translation></message>
    <message><source>edited by the reader</source><translation>阅片者已修改</translation></message>
    <message><source>As generated from the data, before the reader's edit</source><translation>修改前由数据生成的文字</translation></message>
    <message><source>axial</source><translation>横断面</translation></message>
    <message><source>sagittal</source><translation>矢状面</translation></message>
    <message><source>#</source><translation>#</translation></message>
    <message><source>Level</source><translation>节段</translation></message>
    <message><source>Type</source><translation>类型</translation></message>
    <message><source>Collapse</source><translation>塌陷</translation></message>
    <message><source>Alignment</source><translation>力线</translation></message>
    <message><source>Posterolateral</source><translation>后外侧</translation></message>
    <message><source>ESCC</source><translation>ESCC</translation></message>
    <message><source>SINS</source><translation>SINS</translation></message>
    <message><source>Stability</source><translation>稳定性</translation></message>
    <message><source>Item</source><translation>项目</translation></message>
    <message><source>Answer</source><translation>回答</translation></message>
    <message><source>Points</source><translation>分值</translation></message>
    <message><source>Where it comes from</source><translation>出处</translation></message>
    <message><source>%1 % loss</source><translation>丢失 %1 %</translation></message>
    <message><source>none</source><translation>无</translation></message>
    <message><source>≤ 50 %</source><translation>≤ 50 %</translation></message>
    <message><source>&gt; 50 %</source><translation>&gt; 50 %</translation></message>
    <message><source>none, &gt; 50 % of body</source><translation>无，椎体受累 &gt; 50 %</translation></message>
    <message><source>deformity</source><translation>畸形</translation></message>
    <message><source>translation</source><translation>移位</translation></message>
    <message><source>left</source><translation>左</translation></message>
    <message><source>right</source><translation>右</translation></message>
    <message><source>both sides</source><translation>双侧</translation></message>
    <message><source>left; right not assessed</source><translation>左；右侧未评估</translation></message>
    <message><source>right; left not assessed</source><translation>右；左侧未评估</translation></message>
    <message><source>No lesion is recorded in this case.</source><translation>本病例未记录病灶。</translation></message>
    <message><source>level unconfirmed</source><translation>节段未确认</translation></message>
    <message><source>Levels: %1.</source><translation>节段：%1。</translation></message>
    <message><source>%1 thoracic and %2 lumbar vertebrae</source><translation>胸椎 %1 个，腰椎 %2 个</translation></message>
    <message><source>12 thoracic and 5 lumbar vertebrae assumed</source><translation>假定胸椎 12 个、腰椎 5 个</translation></message>
    <message><source>landmark of the count not stated</source><translation>未说明计数标志</translation></message>
    <message><source>L lytic, B blastic, M mixed, ? type not assessed</source><translation>L 溶骨性，B 成骨性，M 混合性，? 类型未评估</translation></message>
    <message><source>Bar behind a body: cord touched or compressed</source><translation>椎体后方的条：脊髓被接触或受压</translation></message>
    <message><source>Primary tumour: %1.</source><translation>原发肿瘤：%1。</translation></message>
    <message><source>Primary tumour: not assessed.</source><translation>原发肿瘤：未评估。</translation></message>
    <message><source>Histology: %1.</source><translation>组织学：%1。</translation></message>
    <message><source>Diagnosed %1.</source><translation>诊断于 %1。</translation></message>
    <message><source>Primary resected%1.</source><translation>原发灶已切除%1。</translation></message>
    <message><source>Primary not resected.</source><translation>原发灶未切除。</translation></message>
    <message><source>Symptoms: %1.</source><translation>症状：%1。</translation></message>
    <message><source>%1 since %2</source><translation>%1（自 %2）</translation></message>
    <message><source>Symptoms for %1 months.</source><translation>症状持续 %1 个月。</translation></message>
    <message><source>Metastasis confirmed by %1.</source><translation>转移经%1证实。</translation></message>
    <message><source>pathology</source><translation>病理</translation></message>
    <message><source>imaging with a known primary</source><translation>已知原发肿瘤及影像</translation></message>
    <message><source>its course</source><translation>病程</translation></message>
    <message><source>Chemotherapy before.</source><translation>曾行化疗。</translation></message>
    <message><source>Treatment: %1.</source><translation>治疗：%1。</translation></message>
    <message><source>Spine surgery: %1.</source><translation>脊柱手术：%1。</translation></message>
    <message><source>%1 of %2%3</source><translation>%1，%2%3</translation></message>
    <message><source>date not given</source><translation>日期不详</translation></message>
    <message><source>read from series %1</source><translation>阅读序列 %1</translation></message>
    <message><source>No imaging study is recorded in this case.</source><translation>本病例未记录影像检查。</translation></message>
    <message><source>No earlier study in this case.</source><translation>本病例无更早的检查。</translation></message>
    <message><source>Earlier in this case: %1. Changes were not measured.</source><translation>本病例更早的检查：%1。未测量变化。</translation></message>
    <message><source>Visit %1: %2.</source><translation>随访 %1：%2。</translation></message>
    <message><source>progression</source><translation>进展</translation></message>
    <message><source>no progression</source><translation>无进展</translation></message>
    <message><source>Frankel grade</source><translation>Frankel 分级</translation></message>
    <message><source>ASIA impairment scale</source><translation>ASIA 损伤分级</translation></message>
    <message><source>Able to walk</source><translation>能行走</translation></message>
    <message><source>Spinal pain</source><translation>脊柱疼痛</translation></message>
    <message><source>Pain (VAS, 0–10)</source><translation>疼痛 (VAS, 0–10)</translation></message>
    <message><source>Karnofsky</source><translation>Karnofsky 评分</translation></message>
    <message><source>ECOG</source><translation>ECOG</translation></message>
    <message><source>Vertebral metastases</source><translation>椎体转移数</translation></message>
    <message><source>Bone foci outside the spine</source><translation>脊柱外骨转移灶</translation></message>
    <message><source>Visceral metastases</source><translation>内脏转移</translation></message>
    <message><source>Major organ metastases</source><translation>主要脏器转移</translation></message>
    <message><source>Pleura or peritoneum</source><translation>胸膜或腹膜</translation></message>
    <message><source>%1 marked here; total not assessed</source><translation>此处标记 %1 个；总数未评估</translation></message>
    <message><source>still open</source><translation>尚未确定</translation></message>
    <message><source>highest of %1</source><translation>%1 中最高</translation></message>
    <message><source>%1 (%2)</source><translation>%1（%2）</translation></message>
    <message><source>%1 of %2 items known</source><translation>%2 项中已知 %1 项</translation></message>
    <message><source>%1?</source><translation>%1？</translation></message>
    <message><source> or </source><translation> 或 </translation></message>
    <message><source>Rule table %1, version %2</source><translation>规则表 %1，版本 %2</translation></message>
    <message><source>The paper's band: %1</source><translation>文献分组：%1</translation></message>
    <message><source>%1: %2</source><translation>%1：%2</translation></message>
    <message><source>%1 lesion</source><translation>%1病灶</translation></message>
    <message><source>lesion, type not assessed</source><translation>病灶，类型未评估</translation></message>
    <message><source>%1 % loss of height</source><translation>高度丢失 %1 %</translation></message>
    <message><source>ESCC %1 (%2)</source><translation>ESCC %1（%2）</translation></message>
    <message><source>SINS %1 at %2: %3.</source><translation>SINS %1（%2）：%3。</translation></message>
    <message><source>SINS %1: %2.</source><translation>SINS %1：%2。</translation></message>
    <message><source>%1 %2: %3.</source><translation>%1 %2：%3。</translation></message>
    <message><source>%1 %2: %3. Published band: %4.</source><translation>%1 %2：%3。文献分组：%4。</translation></message>
    <message><source>Still open: %1.</source><translation>尚未确定：%1。</translation></message>
    <message><source>No lesion is recorded; this doesn't say that there is none.</source><translation>未记录病灶；这不表示没有病灶。</translation></message>
    <message><source>Published meaning of SINS 7 or more: surgical consultation is to be considered.</source><translation>文献中 SINS ≥ 7 的含义：考虑外科会诊。</translation></message>
    <message><source>Radiologist (findings)</source><translation>放射科医师（所见）</translation></message>
    <message><source>Surgeon (plan)</source><translation>外科医师（计划）</translation></message>
    <message><source>Oncologist</source><translation>肿瘤科医师</translation></message>
    <message><source>not signed</source><translation>未签名</translation></message>
    <message><source>SHA-256 %1…</source><translation>SHA-256 %1…</translation></message>
    <message><source>the text was changed after this signature</source><translation>此签名后文字有更改</translation></message>
    <message><source>%1 more levels in the appendix</source><translation>另有 %1 个节段见附录</translation></message>
    <message><source>Vertemark measures and quotes the literature; it never decides treatment. It is not a certified medical device. "Not assessed" means that nobody answered: it is never counted as none or as zero. Scores are stated with the range that open items allow.</source><translation>Vertemark 只测量并引用文献，从不决定治疗。本程序不是经认证的医疗器械。“未评估”表示无人回答，从不按“无”或零计。评分给出未知项目所允许的范围。</translation></message>
    <message><source>Measurements</source><translation>测量</translation></message>
</context>
<context>
    <name>Score</name>
    <message><source> or </source><translation> 或 </translation></message>
    <message><source>%1 of %2 known</source><translation>%2 项中已知 %1 项</translation></message>
    <message><source>%1 decides</source><translation>取决于%1</translation></message>
    <message><source>not given: input outside the definition</source><translation>不给出：输入超出定义</translation></message>
    <message><source>Rule table version %1</source><translation>规则表版本 %1</translation></message>
    <message><source>measured</source><translation>测量</translation></message>
    <message><source>entered</source><translation>录入</translation></message>
    <message><source>imported</source><translation>导入</translation></message>
    <message><source>derived</source><translation>推导</translation></message>
    <message><source>unknown</source><translation>未知</translation></message>
    <message><source>checked against the text</source><translation>已与原文核对</translation></message>
    <message><source>check against the paper</source><translation>尚待与原文核对</translation></message>
    <message><source>our reading of a gap in the paper</source><translation>原文未定义，本程序的解读</translation></message>
    <message><source>Lesion %1: </source><translation>病灶 %1：</translation></message>
    <message><source>Spinal Instability Neoplastic Score</source><translation>脊柱肿瘤不稳定评分 (SINS)</translation></message>
    <message><source>Tomita score</source><translation>Tomita 评分</translation></message>
    <message><source>Revised Tokuhashi score</source><translation>修订 Tokuhashi 评分</translation></message>
    <message><source>Original Tokuhashi score (1990)</source><translation>原 Tokuhashi 评分 (1990)</translation></message>
    <message><source>Van der Linden score</source><translation>Van der Linden 评分</translation></message>
    <message><source>Genant semiquantitative grade</source><translation>Genant 半定量分级</translation></message>
    <message><source>KPS against ECOG</source><translation>KPS 与 ECOG 对照</translation></message>
    <message><source>SINS</source><translation>SINS</translation></message>
    <message><source>Tomita</source><translation>Tomita</translation></message>
    <message><source>Tokuhashi</source><translation>Tokuhashi</translation></message>
    <message><source>Tokuhashi 1990</source><translation>Tokuhashi 1990</translation></message>
    <message><source>Van der Linden</source><translation>Van der Linden</translation></message>
    <message><source>Genant</source><translation>Genant</translation></message>
    <message><source>KPS/ECOG</source><translation>KPS/ECOG</translation></message>
    <message><source>Location</source><translation>部位</translation></message>
    <message><source>Pain</source><translation>疼痛</translation></message>
    <message><source>Bone lesion</source><translation>骨病灶</translation></message>
    <message><source>Alignment</source><translation>力线</translation></message>
    <message><source>Body collapse</source><translation>椎体塌陷</translation></message>
    <message><source>Posterolateral</source><translation>后外侧受累</translation></message>
    <message><source>Primary tumour</source><translation>原发肿瘤</translation></message>
    <message><source>Visceral metastasis</source><translation>内脏转移</translation></message>
    <message><source>Bone metastasis</source><translation>骨转移</translation></message>
    <message><source>General condition</source><translation>全身状况</translation></message>
    <message><source>Extraspinal bone foci</source><translation>脊柱外骨转移灶</translation></message>
    <message><source>Vertebrae with metastasis</source><translation>受累椎体数</translation></message>
    <message><source>Major organs</source><translation>主要脏器</translation></message>
    <message><source>Palsy</source><translation>瘫痪</translation></message>
    <message><source>Height loss</source><translation>高度丢失</translation></message>
    <message><source>KPS</source><translation>KPS</translation></message>
    <message><source>level</source><translation>节段</translation></message>
    <message><source>levels</source><translation>节段</translation></message>
    <message><source>mechanical pain</source><translation>机械性疼痛</translation></message>
    <message><source>bone lesion type</source><translation>骨病灶类型</translation></message>
    <message><source>alignment</source><translation>力线</translation></message>
    <message><source>body collapse</source><translation>椎体塌陷</translation></message>
    <message><source>height loss</source><translation>高度丢失</translation></message>
    <message><source>share of the body involved</source><translation>椎体受累比例</translation></message>
    <message><source>posterolateral involvement</source><translation>后外侧受累</translation></message>
    <message><source>posterolateral involvement, left</source><translation>后外侧受累，左</translation></message>
    <message><source>posterolateral involvement, right</source><translation>后外侧受累，右</translation></message>
    <message><source>cord compression (ESCC)</source><translation>脊髓压迫 (ESCC)</translation></message>
    <message><source>Tomita type</source><translation>Tomita 分型</translation></message>
    <message><source>ECOG</source><translation>ECOG</translation></message>
    <message><source>VAS pain</source><translation>疼痛 VAS</translation></message>
    <message><source>Frankel grade</source><translation>Frankel 分级</translation></message>
    <message><source>AIS grade</source><translation>AIS 分级</translation></message>
    <message><source>primary site</source><translation>原发部位</translation></message>
    <message><source>growth of the primary</source><translation>原发肿瘤生长速度</translation></message>
    <message><source>visceral metastasis</source><translation>内脏转移</translation></message>
    <message><source>visceral metastasis, yes or no</source><translation>有无内脏转移</translation></message>
    <message><source>solitary or multiple bone metastases</source><translation>单发或多发骨转移</translation></message>
    <message><source>extraspinal bone foci</source><translation>脊柱外骨转移灶</translation></message>
    <message><source>number of vertebrae with metastasis</source><translation>受累椎体数</translation></message>
    <message><source>organ metastases</source><translation>脏器转移</translation></message>
    <message><source>pleural or peritoneal spread</source><translation>胸膜或腹膜播散</translation></message>
    <message><source>stable</source><translation>稳定</translation></message>
    <message><source>potentially unstable</source><translation>潜在不稳定</translation></message>
    <message><source>unstable</source><translation>不稳定</translation></message>
    <message><source>wide or marginal excision</source><translation>广泛或边缘切除</translation></message>
    <message><source>marginal or intralesional excision</source><translation>边缘或病灶内切除</translation></message>
    <message><source>palliative surgery</source><translation>姑息手术</translation></message>
    <message><source>supportive care</source><translation>支持治疗</translation></message>
    <message><source>predicted survival &lt; 6 months</source><translation>预计生存 &lt; 6 个月</translation></message>
    <message><source>predicted survival ≥ 6 months</source><translation>预计生存 ≥ 6 个月</translation></message>
    <message><source>predicted survival ≥ 12 months</source><translation>预计生存 ≥ 12 个月</translation></message>
    <message><source>predicted survival ≤ 3 months</source><translation>预计生存 ≤ 3 个月</translation></message>
    <message><source>predicted survival ≤ 12 months</source><translation>预计生存 ≤ 12 个月</translation></message>
    <message><source>group A</source><translation>A 组</translation></message>
    <message><source>group B</source><translation>B 组</translation></message>
    <message><source>group C</source><translation>C 组</translation></message>
    <message><source>grade 0: height loss &lt; 20 %</source><translation>0 级：高度丢失 &lt; 20 %</translation></message>
    <message><source>grade 1: height loss from 20 to below 25 %</source><translation>1 级：高度丢失 20 % 至 25 % 以下</translation></message>
    <message><source>grade 2: height loss from 25 to 40 %</source><translation>2 级：高度丢失 25–40 %</translation></message>
    <message><source>grade 3: height loss &gt; 40 %</source><translation>3 级：高度丢失 &gt; 40 %</translation></message>
    <message><source>agree</source><translation>一致</translation></message>
    <message><source>disagree</source><translation>不一致</translation></message>
    <message><source>conservative or palliative surgery</source><translation>保守治疗或姑息手术</translation></message>
    <message><source>palliative surgery, exceptionally excisional</source><translation>姑息手术，例外时切除手术</translation></message>
    <message><source>excisional surgery</source><translation>切除手术</translation></message>
    <message><source>long-term local control</source><translation>长期局部控制</translation></message>
    <message><source>middle-term local control</source><translation>中期局部控制</translation></message>
    <message><source>short-term palliation</source><translation>短期姑息</translation></message>
    <message><source>terminal care</source><translation>临终关怀</translation></message>
    <message><source>vertebrae counted ≥ 3 / 1–2 / 0, as some reprints have it</source><translation>椎体数按 ≥ 3 / 1–2 / 0 计（部分转载如此）</translation></message>
    <message><source>pleural or peritoneal spread counted as a removable organ metastasis</source><translation>胸膜或腹膜播散按可切除脏器转移计</translation></message>
    <message><source>pleural or peritoneal spread counted as an unremovable organ metastasis</source><translation>胸膜或腹膜播散按不可切除脏器转移计</translation></message>
    <message><source>colon and rectum counted as moderate growth, as some later series do</source><translation>结直肠按生长中等计（部分后续研究如此）</translation></message>
    <message><source>growth class</source><translation>生长类别</translation></message>
    <message><source>growth class from</source><translation>生长类别来源</translation></message>
    <message><source>location points by level</source><translation>各节段的部位分</translation></message>
    <message><source>ECOG by the Oken table</source><translation>Oken 表的 ECOG</translation></message>
    <message><source>ECOG by Ma 2010</source><translation>Ma 2010 的 ECOG</translation></message>
    <message><source>ECOG by Prasad 2018</source><translation>Prasad 2018 的 ECOG</translation></message>
    <message><source>ECOG that fits this KPS</source><translation>与此 KPS 相符的 ECOG</translation></message>
    <message><source>grade</source><translation>分级</translation></message>
    <message><source>group</source><translation>组</translation></message>
    <message><source>%1 has a value outside the score's definition: no total is given.</source><translation>%1 的值超出评分定义，不给出总分。</translation></message>
    <message><source>%1 names a vertebra that the score does not grade: no total is given. Assign a standard level.</source><translation>%1 的椎体不在评分范围内，不给出总分。请指定标准节段。</translation></message>
    <message><source>There is no score called %1.</source><translation>没有名为 %1 的评分。</translation></message>
    <message><source>mechanical</source><translation>机械性</translation></message>
    <message><source>not mechanical</source><translation>非机械性</translation></message>
    <message><source>no pain</source><translation>无疼痛</translation></message>
    <message><source>lytic</source><translation>溶骨性</translation></message>
    <message><source>mixed</source><translation>混合性</translation></message>
    <message><source>blastic</source><translation>成骨性</translation></message>
    <message><source>subluxation or translation</source><translation>半脱位或移位</translation></message>
    <message><source>new deformity</source><translation>新发畸形</translation></message>
    <message><source>normal</source><translation>正常</translation></message>
    <message><source>&gt; 50 %</source><translation>&gt; 50 %</translation></message>
    <message><source>up to 50 %</source><translation>≤ 50 %</translation></message>
    <message><source>none, &gt; 50 % of the body involved</source><translation>无塌陷，椎体受累 &gt; 50 %</translation></message>
    <message><source>none, ≤ 50 % of the body involved</source><translation>无塌陷，椎体受累 ≤ 50 %</translation></message>
    <message><source>both sides</source><translation>双侧</translation></message>
    <message><source>one side</source><translation>单侧</translation></message>
    <message><source>none</source><translation>无</translation></message>
    <message><source>slow</source><translation>慢</translation></message>
    <message><source>moderate</source><translation>中等</translation></message>
    <message><source>rapid</source><translation>快</translation></message>
    <message><source>treatable</source><translation>可治疗</translation></message>
    <message><source>untreatable</source><translation>不可治疗</translation></message>
    <message><source>removable</source><translation>可切除</translation></message>
    <message><source>unremovable</source><translation>不可切除</translation></message>
    <message><source>solitary</source><translation>单发</translation></message>
    <message><source>multiple</source><translation>多发</translation></message>
    <message><source>the published list</source><translation>已发表的列表</translation></message>
    <message><source>the published list, check against the paper</source><translation>已发表的列表，尚待与原文核对</translation></message>
    <message><source>disputed in the literature</source><translation>文献有争议</translation></message>
    <message><source>assigned by site policy, editable</source><translation>按本机构规则指定，可修改</translation></message>
    <message><source>the reader's choice</source><translation>阅片者的选择</translation></message>
    <message><source>Fisher 2010</source><translation>Fisher 2010</translation></message>
    <message><source>Tomita 2001</source><translation>Tomita 2001</translation></message>
    <message><source>Tokuhashi 2005</source><translation>Tokuhashi 2005</translation></message>
    <message><source>van der Linden 2005</source><translation>van der Linden 2005</translation></message>
    <message><source>Genant 1993</source><translation>Genant 1993</translation></message>
    <message><source>Oken 1982, Ma 2010, Prasad 2018</source><translation>Oken 1982, Ma 2010, Prasad 2018</translation></message>
    <message><source>KPS %1 and ECOG %2 do not fit each other in the tables of Oken and Ma. Both stay as entered.</source><translation>KPS %1 与 ECOG %2 在 Oken 和 Ma 的表中不相符。两者均按录入保留。</translation></message>
    <message><source>Frankel %1 and AIS %2 differ. The scales rest on different findings; both stay as entered, the score uses Frankel.</source><translation>Frankel %1 与 AIS %2 不同。两种量表依据不同；均按录入保留，评分采用 Frankel。</translation></message>
    <message><source>The collapse picked (%1) differs from the height loss measured. The reader's choice counts.</source><translation>所选塌陷（%1）与测得的高度丢失不同。以阅片者的选择为准。</translation></message>
    <message><source>The height loss is below 20 %, which may be noise: pick the collapse to confirm.</source><translation>高度丢失低于 20 %，可能为误差：请选择塌陷以确认。</translation></message>
    <message><source>Posterolateral involvement picked (%1) is not what the two sides give. The pick counts.</source><translation>所选后外侧受累（%1）与左右两侧不符。以所选为准。</translation></message>
    <message><source>Is there pleural or peritoneal spread? The answer may change the band.</source><translation>有无胸膜或腹膜播散？回答可能改变分组。</translation></message>
    <message><source>%1 is not in the score's list of primaries and is counted as "others".</source><translation>%1 不在评分的原发肿瘤列表中，按“其他”计。</translation></message>
    <message><source>A single vertebra without organ metastasis, but extraspinal bone foci (%1): whether the paper's exception for excision applies is not defined.</source><translation>单个椎体、无脏器转移，但有脊柱外骨转移灶（%1）：原文的切除例外是否适用未定义。</translation></message>
    <message><source>Growth picked (%1) differs from the table's class for %2.</source><translation>所选生长速度（%1）与表中 %2 的类别不同。</translation></message>
    <message><source>%1 has no growth class in the paper: pick one to complete the score.</source><translation>原文未给出 %1 的生长类别：请选择以完成评分。</translation></message>
    <message><source>%1: assigned %2, but sources differ on its growth class. Editable.</source><translation>%1：指定为%2，但文献对其生长类别有分歧。可修改。</translation></message>
    <message><source>%1: assigned %2 by site policy, editable. The paper's list does not name it.</source><translation>%1：按本机构规则指定为%2，可修改。原文列表未列出。</translation></message>
    <message><source>Bone metastases are called %1, but %2 are counted.</source><translation>骨转移记为%1，但计数为 %2。</translation></message>
    <message><source>The entries about organ metastases contradict each other.</source><translation>脏器转移的各项录入互相矛盾。</translation></message>
    <message><source>A single bone lesion beside organ metastases: check both entries.</source><translation>单个骨病灶而有脏器转移：请核对两项录入。</translation></message>
    <message><source>The papers point apart: Tomita's band is “%1”, Tokuhashi's “%2”.</source><translation>两文献指向不同：Tomita 为“%1”，Tokuhashi 为“%2”。</translation></message>
    <message><source>%1 is no input of this score and was left out.</source><translation>%1 不是此评分的输入，已略去。</translation></message>
    <message><source>%1: assigned %2, check against the paper.</source><translation>%1：指定为%2，尚待与原文核对。</translation></message>
    <message><source>Shown as it was scored, by rule table version %1. Version %2 says otherwise: %3.</source><translation>按评分时的规则表版本 %1 显示。版本 %2 的结果不同：%3。</translation></message>
    <message><source>The palsy item rests on AIS %1: no Frankel grade is entered.</source><translation>瘫痪一项依据 AIS %1：未录入 Frankel 分级。</translation></message>
    <message><source>The case was scored by rule table version %1, which this program doesn't have: the newest one that it has is shown.</source><translation>该病例按规则表版本 %1 评分，而本程序没有此版本：显示所拥有的最新版本。</translation></message>
    <message><source>%1 is given for the patient, but this score is of the lesions: left out.</source><translation>%1 是对患者给出的，而此评分针对病灶：已略去。</translation></message>
    <message><source>the request</source><translation>请求</translation></message>
    <message><source>the score's name</source><translation>评分名称</translation></message>
    <message><source>the rule table's version</source><translation>规则表版本</translation></message>
    <message><source>the input</source><translation>输入</translation></message>
    <message><source>the list of lesions</source><translation>病灶列表</translation></message>
    <message><source>Epidural cord compression (Bilsky ESCC)</source><translation>硬膜外脊髓压迫（Bilsky ESCC）</translation></message>
    <message><source>Tomita surgical classification</source><translation>Tomita 外科分型</translation></message>
    <message><source>Weinstein–Boriani–Biagini drawing</source><translation>Weinstein–Boriani–Biagini 分区图</translation></message>
    <message><source>NOMS: four fields</source><translation>NOMS：四个方面</translation></message>
    <message><source>Modified Bauer score</source><translation>改良 Bauer 评分</translation></message>
    <message><source>Katagiri score (2014)</source><translation>Katagiri 评分（2014）</translation></message>
    <message><source>Katagiri score (2005)</source><translation>Katagiri 评分（2005）</translation></message>
    <message><source>New England Spinal Metastasis Score</source><translation>新英格兰脊柱转移评分</translation></message>
    <message><source>Karnofsky performance status</source><translation>Karnofsky 功能状态评分</translation></message>
    <message><source>ECOG performance status</source><translation>ECOG 体能状态</translation></message>
    <message><source>Pain on the visual analogue scale</source><translation>疼痛视觉模拟评分</translation></message>
    <message><source>ASIA impairment scale (AIS)</source><translation>ASIA 损伤分级（AIS）</translation></message>
    <message><source>Chemotherapy: two tests</source><translation>化疗：两项判断</translation></message>
    <message><source>Surgical indications, six questions</source><translation>手术指征，六个问题</translation></message>
    <message><source>Vertebroplasty: what to ask before</source><translation>椎体成形术：术前须问</translation></message>
    <message><source>ESCC</source><translation>ESCC</translation></message>
    <message><source>WBB</source><translation>WBB</translation></message>
    <message><source>NOMS</source><translation>NOMS</translation></message>
    <message><source>Bauer</source><translation>Bauer</translation></message>
    <message><source>Katagiri 2014</source><translation>Katagiri 2014</translation></message>
    <message><source>Katagiri 2005</source><translation>Katagiri 2005</translation></message>
    <message><source>NESMS</source><translation>NESMS</translation></message>
    <message><source>VAS</source><translation>VAS</translation></message>
    <message><source>Frankel</source><translation>Frankel</translation></message>
    <message><source>AIS</source><translation>AIS</translation></message>
    <message><source>Chemotherapy</source><translation>化疗</translation></message>
    <message><source>Indications</source><translation>指征</translation></message>
    <message><source>Vertebroplasty</source><translation>椎体成形术</translation></message>
    <message><source>Viscera</source><translation>内脏</translation></message>
    <message><source>Bone foci</source><translation>骨病灶</translation></message>
    <message><source>Extraspinal foci</source><translation>脊柱外病灶</translation></message>
    <message><source>Vertebrae</source><translation>椎体</translation></message>
    <message><source>No visceral metastasis</source><translation>无内脏转移</translation></message>
    <message><source>Not lung cancer</source><translation>非肺癌</translation></message>
    <message><source>Breast, kidney, lymphoma or myeloma</source><translation>乳腺、肾、淋巴瘤或骨髓瘤</translation></message>
    <message><source>One skeletal metastasis</source><translation>单发骨转移</translation></message>
    <message><source>Modified Bauer 3 or more</source><translation>改良 Bauer ≥ 3</translation></message>
    <message><source>Walks</source><translation>能行走</translation></message>
    <message><source>Albumin</source><translation>白蛋白</translation></message>
    <message><source>ECOG 3 or 4</source><translation>ECOG 3 或 4</translation></message>
    <message><source>Earlier chemotherapy</source><translation>既往化疗</translation></message>
    <message><source>Multiple skeletal metastases</source><translation>多发骨转移</translation></message>
    <message><source>Laboratory</source><translation>实验室检查</translation></message>
    <message><source>KPS 100: no complaint</source><translation>KPS 100：无不适</translation></message>
    <message><source>KPS 90: minor signs, normal activity</source><translation>KPS 90：轻微体征，活动正常</translation></message>
    <message><source>KPS 80: normal activity with effort</source><translation>KPS 80：勉强进行正常活动</translation></message>
    <message><source>KPS 70: self-caring, cannot work</source><translation>KPS 70：能自理，不能工作</translation></message>
    <message><source>KPS 60: needs help at times, mostly self-caring</source><translation>KPS 60：偶需帮助，大部分能自理</translation></message>
    <message><source>KPS 50: considerable help and frequent medical care</source><translation>KPS 50：需较多帮助及经常医护</translation></message>
    <message><source>KPS 40: disabled, special care</source><translation>KPS 40：失能，需特殊照护</translation></message>
    <message><source>KPS 30: severely disabled, hospital care indicated</source><translation>KPS 30：严重失能，宜住院</translation></message>
    <message><source>KPS 20: very ill, active support in hospital</source><translation>KPS 20：病重，需住院积极支持</translation></message>
    <message><source>KPS 10: moribund</source><translation>KPS 10：濒死</translation></message>
    <message><source>KPS 0: dead</source><translation>KPS 0：死亡</translation></message>
    <message><source>ECOG 0: fully active</source><translation>ECOG 0：活动完全正常</translation></message>
    <message><source>ECOG 1: limited in strenuous effort, walks, light work</source><translation>ECOG 1：重体力受限，能行走，可做轻工作</translation></message>
    <message><source>ECOG 2: walks and cares for self, no work, up more than half the day</source><translation>ECOG 2：能行走和自理，不能工作，半日以上可下床</translation></message>
    <message><source>ECOG 3: limited self-care, in bed or chair more than half the day</source><translation>ECOG 3：自理受限，半日以上卧床或坐椅</translation></message>
    <message><source>ECOG 4: no self-care, confined to bed or chair</source><translation>ECOG 4：不能自理，完全卧床或坐椅</translation></message>
    <message><source>ECOG 5: dead</source><translation>ECOG 5：死亡</translation></message>
    <message><source>Frankel A: no motor function, no sensation below</source><translation>Frankel A：平面以下无运动、无感觉</translation></message>
    <message><source>Frankel B: some sensation, no motor function</source><translation>Frankel B：有部分感觉，无运动</translation></message>
    <message><source>Frankel C: motor power of no practical use</source><translation>Frankel C：有无实用价值的肌力</translation></message>
    <message><source>Frankel D: useful motor power</source><translation>Frankel D：有实用肌力</translation></message>
    <message><source>Frankel E: no weakness, sensory loss or sphincter disturbance</source><translation>Frankel E：无无力、感觉缺失或括约肌障碍</translation></message>
    <message><source>AIS A: no sacral sparing</source><translation>AIS A：无骶段保留</translation></message>
    <message><source>AIS B: sensation but no motor function at S4–5</source><translation>AIS B：S4–5 有感觉而无运动</translation></message>
    <message><source>AIS C: motor incomplete, most key muscles below 3</source><translation>AIS C：运动不完全，多数关键肌低于 3 级</translation></message>
    <message><source>AIS D: motor incomplete, at least half of the key muscles 3 or more</source><translation>AIS D：运动不完全，至少一半关键肌 ≥ 3 级</translation></message>
    <message><source>AIS E: normal after an earlier deficit</source><translation>AIS E：曾有缺损，现正常</translation></message>
    <message><source>ESCC 0: bone only</source><translation>ESCC 0：仅限骨内</translation></message>
    <message><source>ESCC 1a: epidural, thecal sac not deformed</source><translation>ESCC 1a：硬膜外，硬膜囊未变形</translation></message>
    <message><source>ESCC 1b: thecal sac deformed, cord not touched</source><translation>ESCC 1b：硬膜囊变形，未触及脊髓</translation></message>
    <message><source>ESCC 1c: thecal sac deformed, cord touched</source><translation>ESCC 1c：硬膜囊变形，触及脊髓</translation></message>
    <message><source>ESCC 2: cord compressed, CSF still seen</source><translation>ESCC 2：脊髓受压，仍见脑脊液</translation></message>
    <message><source>ESCC 3: cord compressed, no CSF seen</source><translation>ESCC 3：脊髓受压，不见脑脊液</translation></message>
    <message><source>type 1: body</source><translation>1 型：椎体</translation></message>
    <message><source>type 2: body and pedicle</source><translation>2 型：椎体及椎弓根</translation></message>
    <message><source>type 3: body to lamina</source><translation>3 型：椎体至椎板</translation></message>
    <message><source>type 4: epidural extension</source><translation>4 型：硬膜外扩展</translation></message>
    <message><source>type 5: paravertebral extension</source><translation>5 型：椎旁扩展</translation></message>
    <message><source>type 6: two to three adjacent vertebrae</source><translation>6 型：相邻二至三个椎体</translation></message>
    <message><source>type 7: multiple, skip lesions</source><translation>7 型：多发、跳跃病灶</translation></message>
    <message><source>thecal sac or cauda compressed, below the conus</source><translation>圆锥以下硬膜囊或马尾受压</translation></message>
    <message><source>mild pain</source><translation>轻度疼痛</translation></message>
    <message><source>moderate pain</source><translation>中度疼痛</translation></message>
    <message><source>severe pain</source><translation>重度疼痛</translation></message>
    <message><source>dorsal surgery</source><translation>后路手术</translation></message>
    <message><source>ventral and dorsal surgery</source><translation>前后路联合手术</translation></message>
    <message><source>score 0–2</source><translation>0–2 分</translation></message>
    <message><source>score 3–5</source><translation>3–5 分</translation></message>
    <message><source>score 6–8</source><translation>6–8 分</translation></message>
    <message><source>score 0–3</source><translation>0–3 分</translation></message>
    <message><source>score 4–6</source><translation>4–6 分</translation></message>
    <message><source>score 7–10</source><translation>7–10 分</translation></message>
    <message><source>score 0</source><translation>0 分</translation></message>
    <message><source>score 1</source><translation>1 分</translation></message>
    <message><source>score 2</source><translation>2 分</translation></message>
    <message><source>score 3</source><translation>3 分</translation></message>
    <message><source>both tests met</source><translation>两项均符合</translation></message>
    <message><source>one test met, one not</source><translation>一项符合，一项不符合</translation></message>
    <message><source>neither test met</source><translation>两项均不符合</translation></message>
    <message><source>not all indications met</source><translation>指征未全部符合</translation></message>
    <message><source>all six indications met</source><translation>六项指征均符合</translation></message>
    <message><source>an absolute contraindication is named</source><translation>有绝对禁忌</translation></message>
    <message><source>a relative contraindication is named</source><translation>有相对禁忌</translation></message>
    <message><source>none of the contraindications is named</source><translation>无所列禁忌</translation></message>
    <message><source>compression</source><translation>压迫</translation></message>
    <message><source>compartment</source><translation>间室</translation></message>
    <message><source>en bloc resection</source><translation>整块切除</translation></message>
    <message><source>neurologic</source><translation>神经</translation></message>
    <message><source>oncologic</source><translation>肿瘤</translation></message>
    <message><source>systemic</source><translation>全身</translation></message>
    <message><source>zones</source><translation>分区</translation></message>
    <message><source>layers</source><translation>层次</translation></message>
    <message><source>part of the vertebra</source><translation>椎骨部位</translation></message>
    <message><source>KPS at least 60</source><translation>KPS ≥ 60</translation></message>
    <message><source>ECOG at most 2</source><translation>ECOG ≤ 2</translation></message>
    <message><source>met</source><translation>符合</translation></message>
    <message><source>not met</source><translation>不符合</translation></message>
    <message><source>present</source><translation>存在</translation></message>
    <message><source>of these absolute</source><translation>其中绝对禁忌</translation></message>
    <message><source>nodular</source><translation>结节性</translation></message>
    <message><source>disseminated</source><translation>播散性</translation></message>
    <message><source>abnormal</source><translation>异常</translation></message>
    <message><source>critical</source><translation>危急</translation></message>
    <message><source>radiosensitive</source><translation>放疗敏感</translation></message>
    <message><source>radioresistant</source><translation>放疗抵抗</translation></message>
    <message><source>fit</source><translation>可耐受</translation></message>
    <message><source>not fit</source><translation>不可耐受</translation></message>
    <message><source>Bilsky 2010</source><translation>Bilsky 2010</translation></message>
    <message><source>Tomita 1997</source><translation>Tomita 1997</translation></message>
    <message><source>Boriani 1997</source><translation>Boriani 1997</translation></message>
    <message><source>Laufer 2013</source><translation>Laufer 2013</translation></message>
    <message><source>Leithner 2008</source><translation>Leithner 2008</translation></message>
    <message><source>Schoenfeld 2021</source><translation>Schoenfeld 2021</translation></message>
    <message><source>Karnofsky 1949</source><translation>Karnofsky 1949</translation></message>
    <message><source>Oken 1982</source><translation>Oken 1982</translation></message>
    <message><source>usual bands</source><translation>常用分段</translation></message>
    <message><source>Frankel 1969</source><translation>Frankel 1969</translation></message>
    <message><source>Rupp 2021</source><translation>Rupp 2021</translation></message>
    <message><source>Liu 2020</source><translation>Liu 2020</translation></message>
    <message><source>CIRSE 2017, SIR 2014</source><translation>CIRSE 2017、SIR 2014</translation></message>
    <message><source>%1 of %2 decides</source><translation>由 %2 的%1决定</translation></message>
    <message><source>organ metastasis, yes or no</source><translation>有无脏器转移</translation></message>
    <message><source>below the conus</source><translation>圆锥以下</translation></message>
    <message><source>WBB zones</source><translation>WBB 分区</translation></message>
    <message><source>WBB layers</source><translation>WBB 层次</translation></message>
    <message><source>visceral or cerebral metastasis</source><translation>内脏或脑转移</translation></message>
    <message><source>earlier chemotherapy</source><translation>既往化疗</translation></message>
    <message><source>growth class (Katagiri)</source><translation>生长类别（Katagiri）</translation></message>
    <message><source>visceral or cerebral metastasis, extent</source><translation>内脏或脑转移的程度</translation></message>
    <message><source>laboratory, worst value</source><translation>实验室检查，最差值</translation></message>
    <message><source>CRP (mg/dL)</source><translation>CRP（mg/dL）</translation></message>
    <message><source>LDH (IU/L)</source><translation>LDH（IU/L）</translation></message>
    <message><source>albumin (g/dL)</source><translation>白蛋白（g/dL）</translation></message>
    <message><source>platelets (/µL)</source><translation>血小板（/µL）</translation></message>
    <message><source>corrected calcium (mg/dL)</source><translation>校正血钙（mg/dL）</translation></message>
    <message><source>total bilirubin (mg/dL)</source><translation>总胆红素（mg/dL）</translation></message>
    <message><source>walks</source><translation>能行走</translation></message>
    <message><source>response to conventional radiotherapy</source><translation>对常规放疗的反应</translation></message>
    <message><source>mechanical stability (SINS)</source><translation>力学稳定性（SINS）</translation></message>
    <message><source>systemic fitness</source><translation>全身耐受性</translation></message>
    <message><source>newly defined metastasis with intolerable pain or deficit</source><translation>新确诊转移伴难忍疼痛或神经缺损</translation></message>
    <message><source>conservative care fails</source><translation>保守治疗无效</translation></message>
    <message><source>no clear contraindication after specialist review</source><translation>专科评估无明确禁忌</translation></message>
    <message><source>prepared as thoracic surgery and anaesthesia advise</source><translation>已按胸外科及麻醉科意见准备</translation></message>
    <message><source>general condition allows it</source><translation>一般情况允许</translation></message>
    <message><source>patient and family want it</source><translation>患者及家属要求</translation></message>
    <message><source>active systemic infection, discitis or osteomyelitis</source><translation>活动性全身感染、椎间盘炎或骨髓炎</translation></message>
    <message><source>infected puncture path</source><translation>穿刺路径感染</translation></message>
    <message><source>coagulopathy that cannot be corrected</source><translation>无法纠正的凝血障碍</translation></message>
    <message><source>allergy to cement</source><translation>骨水泥过敏</translation></message>
    <message><source>asymptomatic stable fracture</source><translation>无症状稳定骨折</translation></message>
    <message><source>neurological deficit that needs decompression</source><translation>需减压的神经缺损</translation></message>
    <message><source>defect of the posterior wall</source><translation>后壁缺损</translation></message>
    <message><source>epidural extension</source><translation>硬膜外扩展</translation></message>
    <message><source>retropulsed fragment</source><translation>骨块后移</translation></message>
    <message><source>radicular pain</source><translation>神经根性痛</translation></message>
    <message><source>height loss above 70 %</source><translation>高度丢失超过 70 %</translation></message>
    <message><source>instability of the posterior elements</source><translation>后方结构不稳</translation></message>
    <message><source>predominantly blastic lesion</source><translation>以成骨性为主的病灶</translation></message>
    <message><source>more than about three to five levels</source><translation>超过约三至五个节段</translation></message>
    <message><source>no surgical back-up</source><translation>无外科后备</translation></message>
    <message><source>The level scored, %1, is not among the levels listed. %1 counts.</source><translation>所评节段 %1 不在所列节段之中。以 %1 为准。</translation></message>
    <message><source>height loss not yet confirmed as collapse</source><translation>高度丢失尚未确认为塌陷</translation></message>
</context>
<context>
    <name>Site</name>
    <message><source>Esophagus</source><translation>食管</translation></message>
    <message><source>Lung</source><translation>肺</translation></message>
    <message><source>Breast</source><translation>乳腺</translation></message>
    <message><source>Prostate</source><translation>前列腺</translation></message>
    <message><source>Kidney</source><translation>肾</translation></message>
    <message><source>Thyroid</source><translation>甲状腺</translation></message>
    <message><source>Liver</source><translation>肝</translation></message>
    <message><source>Stomach</source><translation>胃</translation></message>
    <message><source>Colon</source><translation>结肠</translation></message>
    <message><source>Rectum</source><translation>直肠</translation></message>
    <message><source>Pancreas</source><translation>胰腺</translation></message>
    <message><source>Gallbladder</source><translation>胆囊</translation></message>
    <message><source>Bladder</source><translation>膀胱</translation></message>
    <message><source>Uterus</source><translation>子宫</translation></message>
    <message><source>Ovary</source><translation>卵巢</translation></message>
    <message><source>Head and neck</source><translation>头颈部</translation></message>
    <message><source>Melanoma</source><translation>黑色素瘤</translation></message>
    <message><source>Sarcoma</source><translation>肉瘤</translation></message>
    <message><source>Osteosarcoma</source><translation>骨肉瘤</translation></message>
    <message><source>Carcinoid</source><translation>类癌</translation></message>
    <message><source>Lymphoma</source><translation>淋巴瘤</translation></message>
    <message><source>Myeloma</source><translation>骨髓瘤</translation></message>
    <message><source>Other, known</source><translation>其他（已知）</translation></message>
    <message><source>Looked for, not found</source><translation>已查，未找到</translation></message>
</context>
<context>
    <name>main</name>
    <message><source>Viewer and lesion annotator for metastatic disease of the spine</source><translation>脊柱转移瘤阅片与病灶标注程序</translation></message>
    <message><source>Open the demo case</source><translation>打开演示病例</translation></message>
    <message><source>Folders, files, a DICOMDIR or a ZIP</source><translation>文件夹、文件、DICOMDIR 或 ZIP</translation></message>
    <message><source>Save pictures of every protocol on the demo case</source><translation>保存演示病例各协议的图像</translation></message>
</context>
<context>
    <name>pictures</name>
    <message><source>Bone</source><translation>骨</translation></message>
    <message><source>Soft tissue</source><translation>软组织</translation></message>
    <message><source>Spinal canal</source><translation>椎管</translation></message>
    <message><source>Lung</source><translation>肺</translation></message>
    <message><source>Brain</source><translation>脑</translation></message>
    <message><source>Grey</source><translation>灰阶</translation></message>
    <message><source>Grey, inverted</source><translation>反相灰阶</translation></message>
    <message><source>Hot iron</source><translation>热铁</translation></message>
    <message><source>PET</source><translation>PET</translation></message>
    <message><source>Hot metal blue</source><translation>热金属蓝</translation></message>
    <message><source>PET, 20 steps</source><translation>PET 20 阶</translation></message>
    <message><source>Rainbow</source><translation>彩虹</translation></message>
    <message><source>Hot</source><translation>热</translation></message>
    <message><source>Cool to warm</source><translation>冷暖</translation></message>
</context>
<context>
    <name>vertemark::app::AuditDialog</name>
    <message><source>Close</source><translation>关闭</translation></message>
    <message><source>alignment %1</source><translation>序列 %1</translation></message>
    <message><source>cord %1</source><translation>脊髓 %1</translation></message>
    <message><source>posterolateral left %1, right %2</source><translation>后外侧 左 %1，右 %2</translation></message>
    <message><source>pain</source><translation>疼痛</translation></message>
    <message><source>primary</source><translation>原发灶</translation></message>
    <message><source>KPS</source><translation>KPS</translation></message>
    <message><source>ECOG</source><translation>ECOG</translation></message>
    <message><source>Frankel</source><translation>Frankel</translation></message>
    <message><source>viscera</source><translation>内脏</translation></message>
    <message><source>organs</source><translation>器官</translation></message>
    <message><source>bone foci</source><translation>骨病灶</translation></message>
    <message><source>no lesion</source><translation>无病灶</translation></message>
    <message><source>no label %1</source><translation>无标签 %1</translation></message>
    <message><source>%1 thoracic, %2 lumbar</source><translation>胸椎 %1 个，腰椎 %2 个</translation></message>
    <message numerus="yes"><source>%n change(s)</source><translation><numerusform>%n 处更改</numerusform></translation></message>
    <message><source>Audit trail</source><translation>修改记录</translation></message>
    <message><source>Filter by name, act or value</source><translation>按姓名、操作或数值筛选</translation></message>
    <message><source>When</source><translation>时间</translation></message>
    <message><source>Who</source><translation>人员</translation></message>
    <message><source>What</source><translation>内容</translation></message>
    <message><source>Before</source><translation>之前</translation></message>
    <message><source>After</source><translation>之后</translation></message>
    <message><source>Changes of the case, newest first</source><translation>病例的更改，最新在前</translation></message>
</context>
<context>
    <name>vertemark::app::CaseColumn</name>
    <message><source>Lesions</source><translation>病灶</translation></message>
    <message><source>Clinical</source><translation>临床</translation></message>
    <message><source>Scores</source><translation>评分</translation></message>
    <message><source>Measurements</source><translation>测量</translation></message>
</context>
<context>
    <name>vertemark::app::ChoiceBar</name>
    <message><source>key %1</source><translation>按键 %1</translation></message>
    <message><source>proposed: %1, Enter accepts</source><translation>建议：%1，回车采纳</translation></message>
</context>
<context>
    <name>vertemark::app::ClinicalPanel</name>
    <message numerus="yes"><source>%n bone focus (foci) outside the spine</source><translation><numerusform>脊柱外骨转移灶 %n 处</numerusform></translation></message>
    <message><source>Number of bone metastases outside the spine</source><translation>脊柱外骨转移灶数目</translation></message>
    <message><source>Pain</source><translation>疼痛</translation></message>
    <message><source>M mechanical</source><translation>M 机械性</translation></message>
    <message><source>eased by lying down, provoked by movement or load</source><translation>平卧缓解，活动或负重诱发</translation></message>
    <message><source>P other</source><translation>P 其他</translation></message>
    <message><source>pain that is not mechanical</source><translation>非机械性疼痛</translation></message>
    <message><source>0 none</source><translation>0 无</translation></message>
    <message><source>Growth</source><translation>生长</translation></message>
    <message><source>1 slow</source><translation>1 慢</translation></message>
    <message><source>2 moder.</source><translation>2 中</translation></message>
    <message><source>4 rapid</source><translation>4 快</translation></message>
    <message><source>Primary</source><translation>原发灶</translation></message>
    <message><source>Primary tumour</source><translation>原发肿瘤</translation></message>
    <message><source>Site of the primary tumour; type its first letters</source><translation>原发肿瘤部位；键入首字母</translation></message>
    <message><source>Bone foci</source><translation>骨病灶</translation></message>
    <message><source>outside the spine</source><translation>脊柱外</translation></message>
    <message><source>Bone metastases outside the spine; 0 = looked for and none</source><translation>脊柱外骨转移；0 = 已查且无</translation></message>
    <message><source>Vertebrae</source><translation>椎体</translation></message>
    <message><source>in all; empty: as marked</source><translation>总数；留空：按标注</translation></message>
    <message><source>Vertebrae with metastasis, adjacent ones counted separately</source><translation>有转移的椎体，相邻者分别计数</translation></message>
    <message><source>Viscera</source><translation>内脏</translation></message>
    <message><source>no lung, liver, kidney or brain metastasis</source><translation>无肺、肝、肾、脑转移</translation></message>
    <message><source>2 treatable</source><translation>2 可治疗</translation></message>
    <message><source>4 untreat.</source><translation>4 不可治疗</translation></message>
    <message><source>Visceral metastases as Tomita asks: lung, liver, kidney, brain</source><translation>Tomita 所问内脏转移：肺、肝、肾、脑</translation></message>
    <message><source>Organs</source><translation>器官</translation></message>
    <message><source>no metastasis of a major internal organ</source><translation>无主要内脏器官转移</translation></message>
    <message><source>1 remov.</source><translation>1 可切除</translation></message>
    <message><source>2 unremov.</source><translation>2 不可切除</translation></message>
    <message><source>Metastases of major internal organs as Tokuhashi asks</source><translation>Tokuhashi 所问主要内脏器官转移</translation></message>
    <message><source>Pleura, perit.</source><translation>胸膜/腹膜</translation></message>
    <message><source>0 no</source><translation>0 否</translation></message>
    <message><source>no pleural or peritoneal spread</source><translation>无胸膜或腹膜播散</translation></message>
    <message><source>1 yes</source><translation>1 是</translation></message>
    <message><source>pleural or peritoneal spread</source><translation>胸膜或腹膜播散</translation></message>
    <message><source>Pleural or peritoneal spread: asked on its own, because the paper doesn't say whether it counts as an organ</source><translation>胸膜或腹膜播散：单独询问，因原文未说明是否计为器官</translation></message>
    <message><source>KPS</source><translation>KPS</translation></message>
    <message><source>ECOG</source><translation>ECOG</translation></message>
    <message><source>Frankel</source><translation>Frankel</translation></message>
    <message><source>AIS</source><translation>AIS</translation></message>
    <message><source>VAS pain</source><translation>VAS 疼痛</translation></message>
    <message><source>of 10</source><translation>满分 10</translation></message>
    <message><source>The case is open for reading only; nothing was changed.</source><translation>病例以只读方式打开；未作任何更改。</translation></message>
    <message><source>Last answer %1</source><translation>上次回答 %1</translation></message>
    <message><source>Tomita: %1, %2</source><translation>Tomita：%1，%2</translation></message>
    <message><source>Whole record: history, treatment, follow-up ▸</source><translation>完整病历：病史、治疗、随访 ▸</translation></message>
</context>
<context>
    <name>vertemark::app::CommandSearch</name>
    <message><source>Search commands</source><translation>搜索命令</translation></message>
    <message><source>Type part of a command</source><translation>键入命令的一部分</translation></message>
</context>
<context>
    <name>vertemark::app::KeysDialog</name>
    <message><source>Keys</source><translation>快捷键</translation></message>
    <message><source>Filter by command or key</source><translation>按命令或按键筛选</translation></message>
    <message><source>Keys as in</source><translation>按键方案</translation></message>
    <message><source>Set of keys</source><translation>按键方案</translation></message>
    <message><source>Radiology</source><translation>放射科</translation></message>
    <message><source>Horos-like</source><translation>类 Horos</translation></message>
    <message><source>Slicer-like</source><translation>类 Slicer</translation></message>
    <message><source>Key</source><translation>按键</translation></message>
    <message><source>Act</source><translation>操作</translation></message>
    <message><source>What it does</source><translation>作用</translation></message>
    <message><source>Commands and their keys</source><translation>命令及其按键</translation></message>
    <message><source>New key of the chosen command</source><translation>所选命令的新按键</translation></message>
    <message><source>Click here and press the new key</source><translation>点击此处并按下新按键</translation></message>
    <message><source>No key</source><translation>无按键</translation></message>
    <message><source>Take it over</source><translation>改归此命令</translation></message>
    <message><source>Restore all</source><translation>全部还原</translation></message>
    <message><source>Import…</source><translation>导入…</translation></message>
    <message><source>Export…</source><translation>导出…</translation></message>
    <message><source>Close</source><translation>关闭</translation></message>
    <message><source>Left drag: the chosen tool, window at first</source><translation>左键拖动：所选工具，初始为窗宽窗位</translation></message>
    <message><source>Ctrl+left drag: window from a box</source><translation>Ctrl+左键拖动：按框选区域定窗</translation></message>
    <message><source>Middle drag</source><translation>中键拖动</translation></message>
    <message><source>Right drag</source><translation>右键拖动</translation></message>
    <message><source>Tool of the middle mouse button</source><translation>鼠标中键的工具</translation></message>
    <message><source>Tool of the right mouse button</source><translation>鼠标右键的工具</translation></message>
    <message><source>Middle drag: %1</source><translation>中键拖动：%1</translation></message>
    <message><source>Right drag: %1; right click: menu</source><translation>右键拖动：%1；右键单击：菜单</translation></message>
    <message><source>Wheel: scroll; on a projection: turn</source><translation>滚轮：翻页；投影图上：旋转</translation></message>
    <message><source>Ctrl+wheel: zoom at the pointer</source><translation>Ctrl+滚轮：以指针处缩放</translation></message>
    <message><source>Alt+wheel: thicker slab</source><translation>Alt+滚轮：加厚层块</translation></message>
    <message><source>Shift+move: every view follows the point</source><translation>Shift+移动：各视图跟随该点</translation></message>
    <message><source>Double-click: maximise</source><translation>双击：最大化</translation></message>
    <message><source>Click on a PET projection: go to the hottest place</source><translation>点击 PET 投影：转到最热点</translation></message>
    <message><source>Mouse</source><translation>鼠标</translation></message>
    <message><source>New key for “%1”:</source><translation>“%1”的新按键：</translation></message>
    <message><source>Choose a command to give it another key.</source><translation>选择一个命令以更改其按键。</translation></message>
    <message><source>%1 already belongs to “%2”.</source><translation>%1 已属于“%2”。</translation></message>
    <message><source>Export keys</source><translation>导出按键</translation></message>
    <message><source>Saved %1</source><translation>已保存 %1</translation></message>
    <message><source>%1 can't be written: choose another folder</source><translation>无法写入 %1：请另选文件夹</translation></message>
    <message><source>Import keys</source><translation>导入按键</translation></message>
    <message><source>%1 can't be read.</source><translation>无法读取 %1。</translation></message>
    <message><source>Keys of %1 are in use.</source><translation>已启用 %1 的按键。</translation></message>
    <message><source>%1 gives %2 to two commands (%3): nothing was changed.</source><translation>%1 把 %2 给了两个命令（%3）：未作更改。</translation></message>
    <message><source>%1 is no list of keys: nothing was changed.</source><translation>%1 不是按键表：未作更改。</translation></message>
</context>
<context>
    <name>vertemark::app::LayoutPicker</name>
    <message><source>Rows and columns of views</source><translation>视图的行数和列数</translation></message>
    <message><source>%1 rows × %2 columns</source><translation>%1 行 × %2 列</translation></message>
</context>
<context>
    <name>vertemark::app::LesionForm</name>
    <message><source>The case is open for reading only; nothing was changed.</source><translation>病例以只读方式打开；未作任何更改。</translation></message>
    <message><source>“%1” names no vertebra of this patient (%2 thoracic, %3 lumbar). The levels stay as they were.</source><translation>“%1”不是该患者的椎体（胸椎 %2 个，腰椎 %3 个）。节段保持不变。</translation></message>
    <message><source>Images on which the lesion is seen</source><translation>可见该病灶的图像</translation></message>
    <message><source>Level</source><translation>节段</translation></message>
    <message><source>e.g. T11 or T10-T12</source><translation>例如 T11 或 T10-T12</translation></message>
    <message><source>Levels of the lesion</source><translation>病灶节段</translation></message>
    <message><source>Levels of the lesion: T11, or T10-T12, or T4, T6</source><translation>病灶节段：T11，或 T10-T12，或 T4, T6</translation></message>
    <message><source>Type</source><translation>类型</translation></message>
    <message><source>L lytic</source><translation>L 溶骨</translation></message>
    <message><source>B blastic</source><translation>B 成骨</translation></message>
    <message><source>M mixed</source><translation>M 混合</translation></message>
    <message><source>Body share</source><translation>椎体占比</translation></message>
    <message><source>≤ 50</source><translation>≤ 50</translation></message>
    <message><source>up to 50 % of the body involved</source><translation>椎体受累不超过 50 %</translation></message>
    <message><source>&gt; 50</source><translation>&gt; 50</translation></message>
    <message><source>more than 50 % of the body involved</source><translation>椎体受累超过 50 %</translation></message>
    <message><source>Share of the body involved, in per cent</source><translation>椎体受累百分比</translation></message>
    <message><source>Collapse</source><translation>塌陷</translation></message>
    <message><source>0 none</source><translation>0 无</translation></message>
    <message><source>2 ≤ 50</source><translation>2 ≤ 50</translation></message>
    <message><source>3 &gt; 50</source><translation>3 &gt; 50</translation></message>
    <message><source>Height loss against intact neighbours, in per cent</source><translation>与完好邻椎相比的高度丢失百分比</translation></message>
    <message><source>Alignment</source><translation>序列</translation></message>
    <message><source>N normal</source><translation>N 正常</translation></message>
    <message><source>K new</source><translation>K 新发</translation></message>
    <message><source>S sublux.</source><translation>S 半脱位</translation></message>
    <message><source>  Kyphosis</source><translation>  后凸</translation></message>
    <message><source>  before</source><translation>  此前</translation></message>
    <message><source>  Translation</source><translation>  移位</translation></message>
    <message><source>Posterolat.</source><translation>后外侧</translation></message>
    <message><source>no facet, pedicle or costovertebral joint involved</source><translation>小关节、椎弓根、肋椎关节均未受累</translation></message>
    <message><source>Left</source><translation>左</translation></message>
    <message><source>facet, pedicle or costovertebral joint, patient's left</source><translation>患者左侧小关节、椎弓根或肋椎关节</translation></message>
    <message><source>Right</source><translation>右</translation></message>
    <message><source>facet, pedicle or costovertebral joint, patient's right</source><translation>患者右侧小关节、椎弓根或肋椎关节</translation></message>
    <message><source>2 both</source><translation>2 双侧</translation></message>
    <message><source>both sides</source><translation>双侧</translation></message>
    <message><source>Facet, pedicle or costovertebral joint fractured or replaced by tumour</source><translation>小关节、椎弓根或肋椎关节骨折或被肿瘤取代</translation></message>
    <message><source>Sectors&#10;(WBB)</source><translation>扇区&#10;(WBB)</translation></message>
    <message><source>A: soft tissue outside the bone</source><translation>A：骨外软组织</translation></message>
    <message><source>B: superficial in the bone</source><translation>B：骨内浅层</translation></message>
    <message><source>C: deep in the bone</source><translation>C：骨内深层</translation></message>
    <message><source>D: epidural</source><translation>D：硬膜外</translation></message>
    <message><source>E: inside the dura</source><translation>E：硬膜内</translation></message>
    <message><source>Clear the sectors: not assessed</source><translation>清除扇区：未评估</translation></message>
    <message><source>Cord ESCC</source><translation>脊髓 ESCC</translation></message>
    <message><source>Foramen</source><translation>椎间孔</translation></message>
    <message><source>no foramen narrowed</source><translation>椎间孔无狭窄</translation></message>
    <message><source>Paravert.</source><translation>椎旁</translation></message>
    <message><source>0 no</source><translation>0 否</translation></message>
    <message><source>no paravertebral mass</source><translation>无椎旁肿块</translation></message>
    <message><source>1 yes</source><translation>1 是</translation></message>
    <message><source>paravertebral mass</source><translation>椎旁肿块</translation></message>
    <message><source>Size of the paravertebral mass in millimetres</source><translation>椎旁肿块大小（毫米）</translation></message>
    <message><source>Metastasis</source><translation>转移</translation></message>
    <message><source>1 certain</source><translation>1 确定</translation></message>
    <message><source>certain to be a metastasis</source><translation>确定为转移</translation></message>
    <message><source>2 probable</source><translation>2 很可能</translation></message>
    <message><source>probably a metastasis</source><translation>很可能为转移</translation></message>
    <message><source>3 possible</source><translation>3 可能</translation></message>
    <message><source>possibly a metastasis</source><translation>可能为转移</translation></message>
    <message><source>Note</source><translation>备注</translation></message>
    <message><source>Note on the lesion</source><translation>病灶备注</translation></message>
    <message><source>all answered</source><translation>已全部回答</translation></message>
    <message><source>%1 not assessed</source><translation>%1 项未评估</translation></message>
    <message><source>Exactly 50 %: the paper says only “less” and “more”. Pick 2 or 3.</source><translation>恰为 50 %：原文只说“小于”和“大于”。请选 2 或 3。</translation></message>
    <message><source>Below 20 % may be noise. Is it a collapse? Pick 0 or 2.</source><translation>低于 20 % 可能是误差。是否塌陷？请选 0 或 2。</translation></message>
    <message><source>Sac / cauda</source><translation>硬膜囊/马尾</translation></message>
    <message><source>roots touched</source><translation>接触神经根</translation></message>
    <message><source>sac compressed, CSF still seen</source><translation>硬膜囊受压，仍见脑脊液</translation></message>
    <message><source>sac compressed, no CSF seen</source><translation>硬膜囊受压，不见脑脊液</translation></message>
    <message><source>below the conus: not an ESCC grade</source><translation>圆锥以下：非 ESCC 分级</translation></message>
    <message><source>%1 (below the conus: not an ESCC grade)</source><translation>%1（圆锥以下：非 ESCC 分级）</translation></message>
    <message><source>no sector</source><translation>无扇区</translation></message>
    <message><source>seen on %1</source><translation>见于 %1</translation></message>
    <message><source>Bone</source><translation>骨</translation></message>
    <message><source>Organ</source><translation>器官</translation></message>
    <message><source>Where the lesion is</source><translation>病灶所在</translation></message>
    <message><source>Vertebra, another bone, or an organ</source><translation>椎体、其他骨或器官</translation></message>
    <message><source>Add the active picture as evidence, with what it shows</source><translation>将当前图像及其所见加为证据</translation></message>
    <message><source>Seen on the active picture</source><translation>见于当前图像</translation></message>
    <message><source>Seen there as lytic</source><translation>该处见溶骨</translation></message>
    <message><source>Seen there as mixed</source><translation>该处见混合</translation></message>
    <message><source>Seen there as blastic</source><translation>该处见成骨</translation></message>
    <message><source>Not seen there</source><translation>该处未见</translation></message>
    <message><source>P</source><translation>P</translation></message>
    <message><source>pedicle</source><translation>椎弓根</translation></message>
    <message><source>F</source><translation>F</translation></message>
    <message><source>facet joint</source><translation>小关节</translation></message>
    <message><source>C</source><translation>C</translation></message>
    <message><source>costovertebral joint</source><translation>肋椎关节</translation></message>
    <message><source>Lam</source><translation>椎板</translation></message>
    <message><source>lamina</source><translation>椎板</translation></message>
    <message><source>Spin</source><translation>棘突</translation></message>
    <message><source>spinous process</source><translation>棘突</translation></message>
    <message><source>Wall</source><translation>后壁</translation></message>
    <message><source>defect of the posterior wall</source><translation>后壁缺损</translation></message>
    <message><source>R</source><translation>R</translation></message>
    <message><source>L</source><translation>L</translation></message>
    <message><source>, right</source><translation>，右</translation></message>
    <message><source>, left</source><translation>，左</translation></message>
    <message><source>: involved, not involved, not assessed</source><translation>：受累、未受累、未评估</translation></message>
    <message><source>body</source><translation>椎体</translation></message>
    <message><source>body and pedicle</source><translation>椎体与椎弓根</translation></message>
    <message><source>body to lamina</source><translation>椎体至椎板</translation></message>
    <message><source>epidural</source><translation>硬膜外</translation></message>
    <message><source>paravertebral</source><translation>椎旁</translation></message>
    <message><source>two or three adjacent vertebrae</source><translation>两或三个相邻椎体</translation></message>
    <message><source>several or skip lesions</source><translation>多发或跳跃病灶</translation></message>
    <message><source>Tomita surgical type %1: %2</source><translation>Tomita 手术分型 %1：%2</translation></message>
    <message><source>Tomita type</source><translation>Tomita 分型</translation></message>
    <message><source>What was measured</source><translation>测量结果</translation></message>
    <message><source>Measure</source><translation>测量</translation></message>
    <message><source>Measure this lesion's vertebrae on all pictures (Ctrl+M)</source><translation>在所有图像上测量此病灶的椎体 (Ctrl+M)</translation></message>
    <message><source>Accept</source><translation>采纳</translation></message>
    <message><source>Accept everything the program proposes here (Ctrl+Return)</source><translation>采纳此处全部建议 (Ctrl+Return)</translation></message>
    <message><source>F: vertebral artery canal (neck)</source><translation>F：椎动脉管（颈部）</translation></message>
    <message><source>organ, e.g. liver</source><translation>器官，如肝</translation></message>
    <message><source>bone, e.g. femur</source><translation>骨，如股骨</translation></message>
    <message><source>%1 ml</source><translation>%1 ml</translation></message>
    <message><source>%1 mm</source><translation>%1 mm</translation></message>
    <message><source>%1 HU</source><translation>%1 HU</translation></message>
    <message><source>lytic %1 %</source><translation>溶骨 %1 %</translation></message>
    <message><source>blastic %1 %</source><translation>成骨 %1 %</translation></message>
    <message><source>SUVmax %1</source><translation>SUVmax %1</translation></message>
    <message><source>peak %1</source><translation>峰值 %1</translation></message>
    <message><source>T1 ×%1</source><translation>T1 ×%1</translation></message>
    <message><source>T2 ×%1</source><translation>T2 ×%1</translation></message>
    <message><source>STIR ×%1</source><translation>STIR ×%1</translation></message>
    <message><source>C+ ×%1</source><translation>C+ ×%1</translation></message>
    <message><source>sac %1 mm²</source><translation>硬膜囊 %1 mm²</translation></message>
    <message><source>narrowed %1 %</source><translation>狭窄 %1 %</translation></message>
    <message><source>nothing measured yet</source><translation>尚未测量</translation></message>
    <message><source>Accept %1</source><translation>采纳 %1</translation></message>
    <message><source>%1; suggests %2. Enter accepts.</source><translation>%1；建议 %2。回车采纳。</translation></message>
    <message><source>Measured 50 %: the paper says only “less” and “more”. Pick 2 or 3.</source><translation>测得 50 %：原文只说“小于”和“大于”。请选 2 或 3。</translation></message>
    <message><source>Measured %1 %: below 20 % may be noise. Pick 0 or 2.</source><translation>测得 %1 %：低于 20 % 可能是误差。请选 0 或 2。</translation></message>
    <message><source>seen on no picture yet</source><translation>尚未见于任何图像</translation></message>
    <message><source>%1: %2</source><translation>%1：%2</translation></message>
    <message><source>%1: not seen</source><translation>%1：未见</translation></message>
    <message><source>Modalities disagree: %1</source><translation>各模态不一致：%1</translation></message>
</context>
<context>
    <name>vertemark::app::LesionList</name>
    <message><source>Lesions</source><translation>病灶</translation></message>
    <message><source>cord %1</source><translation>脊髓 %1</translation></message>
    <message><source>no lesion selected</source><translation>未选中病灶</translation></message>
    <message><source>No lesion yet: press N over one in a view</source><translation>尚无病灶：在视图中按 N 标注</translation></message>
</context>
<context>
    <name>vertemark::app::LevelPrompt</name>
    <message><source>Level</source><translation>节段</translation></message>
    <message><source>Level of the vertebra</source><translation>椎体节段</translation></message>
    <message><source>C1 … S5, then Enter</source><translation>C1 … S5，然后回车</translation></message>
    <message><source>no such level</source><translation>无此节段</translation></message>
    <message><source>Enter accepts, or type another</source><translation>回车采纳，或键入其他</translation></message>
    <message><source>This patient has no %1: see the spine map's menu</source><translation>该患者没有 %1：见脊柱图菜单</translation></message>
    <message><source>Type a level such as T11 or L3</source><translation>键入节段，如 T11 或 L3</translation></message>
</context>
<context>
    <name>vertemark::app::MainWindow</name>
    <message><source>Running job</source><translation>正在进行的任务</translation></message>
    <message><source>Stop this job</source><translation>停止此任务</translation></message>
    <message><source>Level under the pointer</source><translation>指针处节段</translation></message>
    <message><source>Value under the pointer</source><translation>指针处数值</translation></message>
    <message><source>Position under the pointer</source><translation>指针处位置</translation></message>
    <message><source>Saved</source><translation>已保存</translation></message>
    <message><source>Reading files</source><translation>正在读取文件</translation></message>
    <message><source>Preparing 3D</source><translation>正在准备三维</translation></message>
    <message><source>Making the demo case</source><translation>正在生成演示病例</translation></message>
    <message><source>Loading pictures</source><translation>正在载入图像</translation></message>
    <message><source>Click the middle of a vertebral body, type its level, Enter</source><translation>点击椎体中心，键入节段，回车</translation></message>
    <message><source>Click the lesion, or drag from its centre to its edge</source><translation>点击病灶，或从中心拖到边缘</translation></message>
    <message><source>Every act is on disk.</source><translation>每一步操作均已写入磁盘。</translation></message>
    <message><source>NOT SAVED</source><translation>未保存</translation></message>
    <message><source>The disk refused: %1. Acts are kept in memory and tried again every second.</source><translation>磁盘拒绝写入：%1。操作保留在内存中，每秒重试。</translation></message>
    <message><source>Conflict</source><translation>冲突</translation></message>
    <message><source>Another reader changed this case; nothing was overwritten.</source><translation>另一位阅片者更改了此病例；未覆盖任何内容。</translation></message>
    <message><source>Read-only</source><translation>只读</translation></message>
    <message><source>%1 has this case open.</source><translation>%1 已打开此病例。</translation></message>
    <message><source>The case store can't be written.</source><translation>病例库无法写入。</translation></message>
    <message><source>%1 labelled. Click the next body, or Esc.</source><translation>已标注 %1。点击下一个椎体，或按 Esc。</translation></message>
    <message><source>%1 has no label yet: press V and click its body</source><translation>%1 尚无标签：按 V 并点击其椎体</translation></message>
    <message><source>No labels yet: press V and click a vertebral body</source><translation>尚无标签：按 V 并点击一个椎体</translation></message>
    <message><source>Nothing to do again</source><translation>无可重做</translation></message>
    <message><source>Nothing to undo</source><translation>无可撤销</translation></message>
    <message><source>Done again: %1</source><translation>已重做：%1</translation></message>
    <message><source>Undone: %1</source><translation>已撤销：%1</translation></message>
    <message><source>A key image belongs to a lesion: select one first</source><translation>关键图像属于病灶：请先选择病灶</translation></message>
    <message><source>This view shows no acquired image</source><translation>此视图未显示采集图像</translation></message>
    <message><source>No key image of lesion #%1 any more</source><translation>不再是病灶 #%1 的关键图像</translation></message>
    <message><source>Key image of lesion #%1</source><translation>病灶 #%1 的关键图像</translation></message>
    <message><source>There is no picture in this view</source><translation>此视图没有图像</translation></message>
    <message><source>Save picture</source><translation>保存图像</translation></message>
    <message><source>Saved %1</source><translation>已保存 %1</translation></message>
    <message><source>%1 can't be written: choose another folder</source><translation>无法写入 %1：请另选文件夹</translation></message>
    <message><source>Settings</source><translation>设置</translation></message>
    <message><source>Light theme</source><translation>浅色主题</translation></message>
    <message><source>For a bright room; pictures stay black</source><translation>适用于明亮房间；图像背景仍为黑色</translation></message>
    <message><source>Language of the program; the report has its own</source><translation>程序语言；报告另有语言设置</translation></message>
    <message><source>File</source><translation>文件</translation></message>
    <message><source>Open folder…</source><translation>打开文件夹…</translation></message>
    <message><source>Open all DICOM files below a folder</source><translation>打开文件夹下所有 DICOM 文件</translation></message>
    <message><source>Open folder</source><translation>打开文件夹</translation></message>
    <message><source>Open files…</source><translation>打开文件…</translation></message>
    <message><source>Open files, a DICOMDIR or a ZIP</source><translation>打开文件、DICOMDIR 或 ZIP</translation></message>
    <message><source>Open files</source><translation>打开文件</translation></message>
    <message><source>Demo case</source><translation>演示病例</translation></message>
    <message><source>Open the demo case</source><translation>打开演示病例</translation></message>
    <message><source>Save picture…</source><translation>保存图像…</translation></message>
    <message><source>Save the active view as a picture</source><translation>把当前视图存为图像</translation></message>
    <message><source>Report</source><translation>报告</translation></message>
    <message><source>Make the report from the case</source><translation>由病例生成报告</translation></message>
    <message><source>Quit</source><translation>退出</translation></message>
    <message><source>Close; everything is already on disk</source><translation>关闭；所有内容已在磁盘上</translation></message>
    <message><source>Help</source><translation>帮助</translation></message>
    <message><source>Keys</source><translation>快捷键</translation></message>
    <message><source>List every command with its key, and change keys</source><translation>列出所有命令及按键，并可更改</translation></message>
    <message><source>Search commands…</source><translation>搜索命令…</translation></message>
    <message><source>Find a command by typing part of its name</source><translation>键入名称的一部分查找命令</translation></message>
    <message><source>Tools</source><translation>工具</translation></message>
    <message><source>Cancel</source><translation>取消</translation></message>
    <message><source>Give up the act; the left button windows again</source><translation>放弃操作；左键恢复为调窗</translation></message>
    <message><source>Edit</source><translation>编辑</translation></message>
    <message><source>Spine</source><translation>脊柱</translation></message>
    <message><source>Undo</source><translation>撤销</translation></message>
    <message><source>Take back the last act</source><translation>撤回上一步</translation></message>
    <message><source>Redo</source><translation>重做</translation></message>
    <message><source>Do it again</source><translation>再做一次</translation></message>
    <message><source>Delete lesion</source><translation>删除病灶</translation></message>
    <message><source>Delete the selected lesion (undo brings it back)</source><translation>删除所选病灶（可撤销恢复）</translation></message>
    <message><source>Next vertebra</source><translation>下一椎体</translation></message>
    <message><source>Previous vertebra</source><translation>上一椎体</translation></message>
    <message><source>Next lesion</source><translation>下一病灶</translation></message>
    <message><source>Previous lesion</source><translation>上一病灶</translation></message>
    <message><source>Key image</source><translation>关键图像</translation></message>
    <message><source>This picture belongs to the selected lesion's report; again: no more</source><translation>此图像列入所选病灶的报告；再按则取消</translation></message>
    <message><source>Lesions</source><translation>病灶</translation></message>
    <message><source>Go to the lesion form</source><translation>转到病灶表</translation></message>
    <message><source>Clinical facts</source><translation>临床资料</translation></message>
    <message><source>Go to the clinical form</source><translation>转到临床表</translation></message>
    <message><source>Scores</source><translation>评分</translation></message>
    <message><source>Go to the scores</source><translation>转到评分</translation></message>
    <message><source>This is the newest study</source><translation>这是最新的检查</translation></message>
    <message><source>This is the oldest study</source><translation>这是最早的检查</translation></message>
    <message><source>Nothing to compare with: this patient has one study here. Open the prior study too.</source><translation>无可比较：该患者在此只有一次检查。请同时打开既往检查。</translation></message>
    <message><source>Label one vertebra in both studies (V): then both views show the same level.</source><translation>在两次检查中各标注同一椎体（V）：两个视图即显示同一节段。</translation></message>
    <message><source>Nothing to compare with: no other study of this patient has pictures of the same kind.</source><translation>无可比较：该患者没有含同类图像的其他检查。</translation></message>
    <message><source>View</source><translation>视图</translation></message>
    <message><source>Pictures</source><translation>图像</translation></message>
    <message><source>Window</source><translation>窗</translation></message>
    <message><source>Hanging protocol</source><translation>挂片协议</translation></message>
    <message><source>Patient</source><translation>患者</translation></message>
    <message><source>Reading…</source><translation>正在读取…</translation></message>
    <message><source>Nothing to show in %1: no file there is a DICOM image.</source><translation>%1 中没有可显示的内容：没有 DICOM 图像文件。</translation></message>
    <message><source>First: %1 (%2).</source><translation>首个：%1（%2）。</translation></message>
    <message><source>Making the demo case, a few seconds…</source><translation>正在生成演示病例，需数秒…</translation></message>
    <message><source>(no name)</source><translation>（无姓名）</translation></message>
    <message><source>%1   ID %2</source><translation>%1   ID %2</translation></message>
    <message numerus="yes"><source>%n patients found: choose one at the top</source><translation><numerusform>找到 %n 位患者：请在上方选择</numerusform></translation></message>
    <message numerus="yes"><source>%n files were no images and were left out</source><translation><numerusform>%n 个文件不是图像，已略过</numerusform></translation></message>
    <message><source>The case can't be opened: %1</source><translation>无法打开病例：%1</translation></message>
    <message><source>The last session ended without closing. Every act was recovered; nothing is lost.</source><translation>上次未正常关闭。所有操作均已恢复；没有丢失。</translation></message>
    <message><source>%1 is another patient's case and was left alone</source><translation>%1 是另一患者的病例，未作处理</translation></message>
    <message><source>%1 was deleted; Ctrl+Z brings it back</source><translation>已删除 %1；按 Ctrl+Z 可恢复</translation></message>
    <message><source>The case beside the studies was read in; Ctrl+Z takes it out again</source><translation>已读入检查旁的病例；按 Ctrl+Z 可撤出</translation></message>
    <message><source>Automatic window</source><translation>自动窗</translation></message>
    <message><source>From the 0.1 to the 99.9 percentile of the pictures' values</source><translation>取图像数值的 0.1 至 99.9 百分位</translation></message>
    <message><source>Window: %1</source><translation>窗：%1</translation></message>
    <message><source>Width %1, centre %2</source><translation>窗宽 %1，窗位 %2</translation></message>
    <message><source>Lower SUV top</source><translation>降低 SUV 上限</translation></message>
    <message><source>3, 5, 7, 10 or 15 g/ml is black</source><translation>以 3、5、7、10 或 15 g/ml 为黑</translation></message>
    <message><source>Higher SUV top</source><translation>提高 SUV 上限</translation></message>
    <message><source>Invert</source><translation>反相</translation></message>
    <message><source>Black is white</source><translation>黑白互换</translation></message>
    <message><source>Colours: %1</source><translation>色表：%1</translation></message>
    <message><source>Of the picture; in a fused view, of what is laid over it</source><translation>图像的色表；融合视图中为叠加图像的色表</translation></message>
    <message><source>Fusion</source><translation>融合</translation></message>
    <message><source>PET or SPECT over this view</source><translation>在此视图上叠加 PET 或 SPECT</translation></message>
    <message><source>Less fusion</source><translation>减弱融合</translation></message>
    <message><source>What is laid over becomes fainter</source><translation>叠加图像变淡</translation></message>
    <message><source>More fusion</source><translation>增强融合</translation></message>
    <message><source>What is laid over becomes stronger</source><translation>叠加图像变浓</translation></message>
    <message><source>Cine</source><translation>电影</translation></message>
    <message><source>Runs through the pictures of the active view</source><translation>播放当前视图的图像</translation></message>
    <message><source>Cine: %1 pictures a second</source><translation>电影：每秒 %1 幅</translation></message>
    <message><source>Cine faster</source><translation>电影加快</translation></message>
    <message><source>Cine slower</source><translation>电影减慢</translation></message>
    <message><source>Cine to and fro</source><translation>电影往返</translation></message>
    <message><source>Turns round at the ends instead of starting again</source><translation>到两端折返而不从头开始</translation></message>
    <message><source>Open a study first: the report is made from its case</source><translation>请先打开检查：报告由其病例生成</translation></message>
    <message><source>Making the report…</source><translation>正在生成报告…</translation></message>
    <message><source>report %1</source><translation>报告 %1</translation></message>
    <message><source>How this study was left can't be remembered: %1</source><translation>无法记住此检查的状态：%1</translation></message>
    <message><source>Previous image</source><translation>上一图像</translation></message>
    <message><source>Next image</source><translation>下一图像</translation></message>
    <message><source>10 images back</source><translation>后退 10 幅</translation></message>
    <message><source>10 images on</source><translation>前进 10 幅</translation></message>
    <message><source>First image</source><translation>首幅图像</translation></message>
    <message><source>Last image</source><translation>末幅图像</translation></message>
    <message><source>Next view</source><translation>下一视图</translation></message>
    <message><source>Previous view</source><translation>上一视图</translation></message>
    <message><source>Maximise view</source><translation>最大化视图</translation></message>
    <message><source>Also by double-click</source><translation>也可双击</translation></message>
    <message><source>Previous series</source><translation>上一序列</translation></message>
    <message><source>In the active view</source><translation>在当前视图中</translation></message>
    <message><source>Next series</source><translation>下一序列</translation></message>
    <message><source>Newer study</source><translation>较新检查</translation></message>
    <message><source>Older study</source><translation>较早检查</translation></message>
    <message><source>Layout…</source><translation>布局…</translation></message>
    <message><source>Choose rows and columns of views</source><translation>选择视图的行数和列数</translation></message>
    <message><source>Move view to its own window</source><translation>把视图移到独立窗口</translation></message>
    <message><source>For a second monitor; closing that window brings the view back</source><translation>用于第二显示器；关闭该窗口即收回</translation></message>
    <message><source>Compare with the prior study</source><translation>与既往检查比较</translation></message>
    <message><source>Prior left, current right; again: back to reading</source><translation>左为既往，右为当前；再按返回阅片</translation></message>
    <message><source>Hanging protocols…</source><translation>挂片协议…</translation></message>
    <message><source>Make, change, import and export hanging protocols</source><translation>新建、更改、导入和导出挂片协议</translation></message>
    <message><source>Next stage</source><translation>下一阶段</translation></message>
    <message><source>Next layout of this protocol</source><translation>此协议的下一布局</translation></message>
    <message><source>Previous stage</source><translation>上一阶段</translation></message>
    <message><source>Previous layout of this protocol</source><translation>此协议的上一布局</translation></message>
    <message><source>Fit to view</source><translation>适合视图</translation></message>
    <message><source>Zoom and place as at first</source><translation>恢复初始缩放和位置</translation></message>
    <message><source>Flip left–right</source><translation>左右翻转</translation></message>
    <message><source>Mirrors the picture; a red badge says so</source><translation>镜像图像；有红色标记提示</translation></message>
    <message><source>Flip top–bottom</source><translation>上下翻转</translation></message>
    <message><source>Turn by 90°</source><translation>旋转 90°</translation></message>
    <message><source>Show axial</source><translation>显示轴位</translation></message>
    <message><source>Show sagittal</source><translation>显示矢状位</translation></message>
    <message><source>Show coronal</source><translation>显示冠状位</translation></message>
    <message><source>Reference lines</source><translation>参考线</translation></message>
    <message><source>Where the other views cut this one</source><translation>其他视图与此视图的交线</translation></message>
    <message><source>Overlays: all, minimal, none</source><translation>叠加信息：全部、最少、无</translation></message>
    <message><source>Texts and marks on the pictures</source><translation>图像上的文字和标记</translation></message>
    <message><source>Link views</source><translation>联动视图</translation></message>
    <message><source>Parallel views scroll, zoom and pan together</source><translation>平行视图一起翻页、缩放和平移</translation></message>
    <message><source>Study browser</source><translation>检查列表</translation></message>
    <message><source>Lesions and scores</source><translation>病灶与评分</translation></message>
    <message><source>Magnifier</source><translation>放大镜</translation></message>
    <message><source>A lens at the pointer</source><translation>指针处的放大镜</translation></message>
    <message><source>Report in %1</source><translation>报告语言：%1</translation></message>
    <message><source>Language of this case's report, whatever the program speaks</source><translation>此病例报告的语言，与程序语言无关</translation></message>
    <message><source>Delete</source><translation>删除</translation></message>
    <message><source>Delete the selected measurement or lesion (undo brings it back)</source><translation>删除所选测量或病灶（可撤销恢复）</translation></message>
    <message><source>Snap to endplates</source><translation>吸附终板</translation></message>
    <message><source>Cobb lines go to the nearest edge of the bone</source><translation>Cobb 线吸附到最近的骨缘</translation></message>
    <message><source>Endplate lines snap to the nearest edge</source><translation>终板线吸附到最近边缘</translation></message>
    <message><source>Endplate lines stay where they are drawn</source><translation>终板线保持所画位置</translation></message>
    <message><source>3D: bone surface</source><translation>三维：骨表面</translation></message>
    <message><source>3D: translucent bone</source><translation>三维：半透明骨</translation></message>
    <message><source>3D: bone rendering</source><translation>三维：骨渲染</translation></message>
    <message><source>3D: bone and soft tissue</source><translation>三维：骨与软组织</translation></message>
    <message><source>3D: projection (MIP)</source><translation>三维：投影 (MIP)</translation></message>
    <message><source>3D: crop to vertebra</source><translation>三维：裁剪到椎体</translation></message>
    <message><source>Only the vertebra at the shared point</source><translation>仅共享点处的椎体</translation></message>
    <message><source>3D: clip by the active plane</source><translation>三维：以当前平面剖切</translation></message>
    <message><source>Takes away what lies in front of it</source><translation>去除其前方部分</translation></message>
    <message><source>3D: spin</source><translation>三维：旋转</translation></message>
    <message><source>Turns until the next press</source><translation>旋转直到再次按下</translation></message>
    <message><source>Slab: mean, MIP, MinIP</source><translation>层块：均值、MIP、MinIP</translation></message>
    <message><source>What a thick slab shows</source><translation>厚层块的显示方式</translation></message>
    <message><source>Thicker slab</source><translation>加厚层块</translation></message>
    <message><source>Also Alt and the wheel</source><translation>也可 Alt 加滚轮</translation></message>
    <message><source>Thinner slab</source><translation>减薄层块</translation></message>
    <message><source>Reset planes</source><translation>重置平面</translation></message>
    <message><source>Turned planes and slabs as at first; the crosshair's point stays</source><translation>旋转的平面和层块恢复初始；十字点保留</translation></message>
    <message><source>Show straightened spine</source><translation>显示拉直脊柱</translation></message>
    <message><source>Along the labels or a drawn centreline</source><translation>沿标签或所画中心线</translation></message>
    <message><source>Measure</source><translation>测量</translation></message>
    <message><source>The report is signed: its language stays as it was signed</source><translation>报告已签署：语言保持签署时不变</translation></message>
    <message><source>Counting vertebrae</source><translation>正在计数椎体</translation></message>
    <message><source>Measuring the lesion</source><translation>正在测量病灶</translation></message>
    <message><source>Second reading: </source><translation>第二次阅片：</translation></message>
    <message><source>Another reader changed this case; nothing was overwritten. Edit, Conflict… shows both.</source><translation>另一位阅片者更改了此病例；未覆盖任何内容。“编辑”→“冲突…”显示两者。</translation></message>
    <message><source>Measure lesion</source><translation>测量病灶</translation></message>
    <message><source>Heights, share, alignment, canal, HU, SUV and MR signal as proposals</source><translation>高度、占比、序列、椎管、HU、SUV 和 MR 信号作为建议</translation></message>
    <message><source>Accept proposals</source><translation>采纳建议</translation></message>
    <message><source>Accept everything the program proposes for this lesion</source><translation>采纳程序对此病灶的全部建议</translation></message>
    <message><source>The active view shows no acquired picture: scroll to one first.</source><translation>当前视图未显示采集图像：请先翻到采集图像。</translation></message>
    <message><source>The lesion has no level: label the vertebra or type its level first.</source><translation>该病灶无节段：请先标注椎体或键入节段。</translation></message>
    <message><source>That level has no label yet: press V and click its body.</source><translation>该节段尚无标签：按 V 并点击其椎体。</translation></message>
    <message><source>Measured. Proposals are dashed: Enter accepts one, Ctrl+Return all.</source><translation>已测量。虚线为建议：回车采纳一项，Ctrl+Return 全部采纳。</translation></message>
    <message><source>Distances, angles, regions, arrows; D draws a distance</source><translation>距离、角度、区域、箭头；D 画距离</translation></message>
    <message><source>Segment</source><translation>分割</translation></message>
    <message><source>Accept proposed levels</source><translation>采纳建议节段</translation></message>
    <message><source>Count from the sacrum</source><translation>从骶骨计数</translation></message>
    <message><source>Propose every level of the CT on the screen, counted from its sacrum</source><translation>从骶骨起计数，为屏幕上的 CT 建议所有节段</translation></message>
    <message><source>Make every grey level name a label</source><translation>将所有灰色节段名变为标签</translation></message>
    <message><source>%1 is %2</source><translation>%1 为 %2</translation></message>
    <message><source>These labels can't be shifted: %1</source><translation>这些标签无法移动：%1</translation></message>
    <message><source>This one only</source><translation>仅此一个</translation></message>
    <message><source>Shift all below too</source><translation>下方全部移动</translation></message>
    <message><source>Shift all above too</source><translation>上方全部移动</translation></message>
    <message><source>Shift all</source><translation>全部移动</translation></message>
    <message><source>Audit trail…</source><translation>修改记录…</translation></message>
    <message><source>Who changed what, when, from what to what</source><translation>何人何时把什么改成什么</translation></message>
    <message><source>Conflict…</source><translation>冲突…</translation></message>
    <message><source>This case beside the one that another reader stored meanwhile</source><translation>此病例与另一位阅片者期间存储的并列</translation></message>
    <message><source>Second reading (blind)</source><translation>第二次阅片（盲法）</translation></message>
    <message><source>Read the same patient again without seeing the first reading</source><translation>不看首次阅片，再次阅读同一患者</translation></message>
    <message><source>Compare readings…</source><translation>比较阅片…</translation></message>
    <message><source>Both readings, their agreement, and the consensus</source><translation>两次阅片、一致性和共识</translation></message>
    <message><source>Open a study first: the trail is that of its case</source><translation>请先打开检查：修改记录属于其病例</translation></message>
    <message><source>There is no conflict: every change of this case is stored.</source><translation>没有冲突：此病例的所有更改均已存储。</translation></message>
    <message><source>Yours</source><translation>您的</translation></message>
    <message><source>Stored</source><translation>已存</translation></message>
    <message><source>Stored, %1</source><translation>已存，%1</translation></message>
    <message><source>Open a study first: readings are compared for its patient</source><translation>请先打开检查：比较其患者的阅片</translation></message>
    <message><source>Two readings are needed: %1.</source><translation>需要两次阅片：%1。</translation></message>
    <message><source>First, %1</source><translation>首次，%1</translation></message>
    <message><source>Second, %1</source><translation>第二次，%1</translation></message>
    <message><source>The consensus is stored.</source><translation>共识已存储。</translation></message>
    <message><source>Clinical record…</source><translation>临床病历…</translation></message>
    <message><source>Everything about the patient that no image shows: history, treatment, follow-up</source><translation>图像之外的患者资料：病史、治疗、随访</translation></message>
    <message><source>All scores and check lists…</source><translation>全部评分与核对表…</translation></message>
    <message><source>Every score of the catalogue, with what-if</source><translation>目录中的所有评分，可作假设</translation></message>
    <message><source>Cohort…</source><translation>队列…</translation></message>
    <message><source>Tables, statistics and survival of all cases</source><translation>所有病例的表格、统计和生存</translation></message>
    <message><source>Import clinical data…</source><translation>导入临床数据…</translation></message>
    <message><source>Clinical facts from a CSV file of another system</source><translation>来自其他系统 CSV 文件的临床资料</translation></message>
    <message><source>Open a study first: the record belongs to its case</source><translation>请先打开检查：病历属于其病例</translation></message>
    <message><source>Open a study first: the scores are those of its case</source><translation>请先打开检查：评分属于其病例</translation></message>
    <message><source>Import clinical data</source><translation>导入临床数据</translation></message>
    <message><source>Comma-separated values (*.csv *.txt)</source><translation>逗号分隔值 (*.csv *.txt)</translation></message>
    <message><source>%1 cannot be read: %2</source><translation>无法读取 %1：%2</translation></message>
    <message><source>Stopped. Nothing was opened.</source><translation>已停止，未打开任何内容。</translation></message>
    <message numerus="yes"><source>Reading… %n images so far</source><translation><numerusform>正在读取… 已有 %n 幅图像</numerusform></translation></message>
    <message><source>Encrypted archive</source><translation>加密归档</translation></message>
    <message><source>%1 and maybe further files are encrypted. Password:</source><translation>%1 及可能的其他文件已加密。密码：</translation></message>
    <message><source>That password doesn't open %1. Password:</source><translation>该密码无法打开 %1。密码：</translation></message>
    <message><source>Open</source><translation>打开</translation></message>
    <message><source>Choose a series of images first</source><translation>请先选择图像序列</translation></message>
    <message><source>Nothing in this series tells its images apart</source><translation>此序列的图像没有可区分之处</translation></message>
    <message><source>The stacks of this series can't be put on one scroll</source><translation>此序列的各堆叠无法合为一个滚动</translation></message>
    <message><source>%1 stacks put on one scroll; M parts them again</source><translation>%1 个堆叠已合并；按 M 再分开</translation></message>
    <message><source>Parted into %1 stacks; M puts them together again</source><translation>已分为 %1 个堆叠；按 M 再合并</translation></message>
    <message><source>Stacked automatically again</source><translation>恢复自动堆叠</translation></message>
    <message><source>Segment bar</source><translation>分割栏</translation></message>
    <message><source>Painting tools, operations and numbers</source><translation>涂绘工具、操作和数值</translation></message>
    <message><source>Smaller brush</source><translation>缩小画笔</translation></message>
    <message><source>Larger brush</source><translation>放大画笔</translation></message>
    <message><source>Brush through slices</source><translation>跨层画笔</translation></message>
    <message><source>The brush is a ball instead of flat</source><translation>画笔为球形而非平面</translation></message>
    <message><source>New segment</source><translation>新分割</translation></message>
    <message><source>Another segment of this lesion, on the active picture</source><translation>此病灶的另一分割，在当前图像上</translation></message>
    <message><source>Remove segment</source><translation>移除分割</translation></message>
    <message><source>Fill between slices</source><translation>层间填充</translation></message>
    <message><source>Fills empty slices between painted ones by their shape</source><translation>按形状填充已涂绘层之间的空层</translation></message>
    <message><source>Keep the largest part</source><translation>保留最大部分</translation></message>
    <message><source>Refine to the edges</source><translation>贴合边缘</translation></message>
    <message><source>Moves the painted surface to the nearest edges of the picture (level set)</source><translation>将所绘表面移到图像最近的边缘（水平集）</translation></message>
    <message><source>Drop small islands</source><translation>去除小岛</translation></message>
    <message><source>Parts below 0.05 ml</source><translation>小于 0.05 ml 的部分</translation></message>
    <message><source>Smooth</source><translation>平滑</translation></message>
    <message><source>Rounds the surface</source><translation>使表面圆滑</translation></message>
    <message><source>Fill holes</source><translation>填洞</translation></message>
    <message><source>Grow by 1 mm</source><translation>扩大 1 mm</translation></message>
    <message><source>Shrink by 1 mm</source><translation>缩小 1 mm</translation></message>
    <message><source>SUV card</source><translation>SUV 卡</translation></message>
    <message><source>What the uptake values rest on; missing values are typed here</source><translation>摄取值的依据；缺失值在此键入</translation></message>
    <message><source>SUV card (U): what the uptake values rest on</source><translation>SUV 卡 (U)：摄取值的依据</translation></message>
    <message><source>Merge or part stacks</source><translation>合并或分开堆叠</translation></message>
    <message><source>Put the stacks of this series on one scroll, or part it; again: as it was. It is remembered</source><translation>将此序列的堆叠合并或分开；再按恢复。会记住</translation></message>
    <message><source>Filtering</source><translation>滤波中</translation></message>
    <message><source>Registering</source><translation>配准中</translation></message>
    <message><source>Filter…</source><translation>滤波…</translation></message>
    <message><source>Denoise, correct, resample, grow regions: into a new series</source><translation>去噪、校正、重采样、区域生长：生成新序列</translation></message>
    <message><source>Register two series…</source><translation>配准两个序列…</translation></message>
    <message><source>Lay two series over each other, link them, carry labels over</source><translation>两序列叠合、关联并传递标签</translation></message>
    <message><source>%1… the picture stays as it is until it is done</source><translation>%1…完成前图像保持原样</translation></message>
    <message><source>%1: stopped, nothing was kept</source><translation>%1：已停止，未保留任何结果</translation></message>
    <message><source>%1: a new derived series, in the study browser</source><translation>%1：新的派生序列，见检查浏览器</translation></message>
    <message><source>Open a study first</source><translation>请先打开检查</translation></message>
    <message><source>Registration lays two volumes over each other: this patient has fewer here</source><translation>配准需叠合两个体积：此患者此处不足两个</translation></message>
</context>
<context>
    <name>vertemark::app::NumberField</name>
    <message><source>A number from %1 to %2 is needed</source><translation>需要 %1 至 %2 之间的数</translation></message>
</context>
<context>
    <name>vertemark::app::ProtocolEditor</name>
    <message><source>Hanging protocols</source><translation>挂片协议</translation></message>
    <message><source>New from the screen</source><translation>由屏幕新建</translation></message>
    <message><source>What hangs now, as a protocol of its own</source><translation>把当前布局存为新协议</translation></message>
    <message><source>Copy</source><translation>复制</translation></message>
    <message><source>A copy under another name</source><translation>以另一名称复制</translation></message>
    <message><source>Delete</source><translation>删除</translation></message>
    <message><source>Import…</source><translation>导入…</translation></message>
    <message><source>Read a protocol from a file</source><translation>从文件读取协议</translation></message>
    <message><source>Export…</source><translation>导出…</translation></message>
    <message><source>Write this protocol to a file</source><translation>把此协议写入文件</translation></message>
    <message><source>Save</source><translation>保存</translation></message>
    <message><source>Close</source><translation>关闭</translation></message>
    <message><source>My protocol</source><translation>我的协议</translation></message>
    <message><source>%1 (copy)</source><translation>%1（副本）</translation></message>
    <message><source>%1 (mine)</source><translation>%1（自定）</translation></message>
    <message><source>%1 can't be used: %2</source><translation>%1 无法使用：%2</translation></message>
    <message><source>Restore original</source><translation>还原</translation></message>
    <message><source>Valid.</source><translation>有效。</translation></message>
    <message><source>Not valid: %1.</source><translation>无效：%1。</translation></message>
    <message><source>%1 can't be written: %2</source><translation>无法写入 %1：%2</translation></message>
    <message><source>Saved. It hangs studies from now on.</source><translation>已保存，即刻起用于挂片。</translation></message>
    <message><source>%1 can't be deleted.</source><translation>无法删除 %1。</translation></message>
    <message><source>Import protocol</source><translation>导入协议</translation></message>
    <message><source>%1 can't be read.</source><translation>无法读取 %1。</translation></message>
    <message><source>%1 is no hanging protocol: %2.</source><translation>%1 不是挂片协议：%2。</translation></message>
    <message><source>Export protocol</source><translation>导出协议</translation></message>
    <message><source>Saved %1</source><translation>已保存 %1</translation></message>
    <message><source>%1 can't be written: choose another folder</source><translation>无法写入 %1：请另选文件夹</translation></message>
</context>
<context>
    <name>vertemark::app::ProtocolForm</name>
    <message><source>for reading</source><translation>用于阅片</translation></message>
    <message><source>for comparing (F7)</source><translation>用于比较 (F7)</translation></message>
    <message><source>Decides between protocols that place equally many series: the greater wins</source><translation>挂上序列数相同时，权重大者优先</translation></message>
    <message><source>Name</source><translation>名称</translation></message>
    <message><source>Weight</source><translation>权重</translation></message>
    <message><source>Series looked for</source><translation>所找序列</translation></message>
    <message><source>Stages</source><translation>阶段</translation></message>
    <message><source>Empty fields accept everything; several words are separated by commas. Earlier rows choose first.</source><translation>空白字段接受一切；多个词用逗号分隔。靠前的行先选。</translation></message>
    <message><source>Id</source><translation>标识</translation></message>
    <message><source>Says when missing</source><translation>缺失时的说明</translation></message>
    <message><source>Modality</source><translation>模态</translation></message>
    <message><source>Plane</source><translation>平面</translation></message>
    <message><source>Sequence</source><translation>序列类型</translation></message>
    <message><source>View</source><translation>视图</translation></message>
    <message><source>Body part</source><translation>部位</translation></message>
    <message><source>Contrast</source><translation>增强</translation></message>
    <message><source>Prefer words</source><translation>优先词</translation></message>
    <message><source>Avoid words</source><translation>回避词</translation></message>
    <message><source>Study</source><translation>检查</translation></message>
    <message><source>Needed</source><translation>必需</translation></message>
    <message><source>Add series</source><translation>添加序列</translation></message>
    <message><source>Remove series</source><translation>移除序列</translation></message>
    <message><source>Stage</source><translation>阶段</translation></message>
    <message><source>Add stage</source><translation>添加阶段</translation></message>
    <message><source>Remove stage</source><translation>移除阶段</translation></message>
    <message><source>Rows</source><translation>行数</translation></message>
    <message><source>Columns</source><translation>列数</translation></message>
    <message><source>Row</source><translation>行</translation></message>
    <message><source>Column</source><translation>列</translation></message>
    <message><source>Series</source><translation>序列</translation></message>
    <message><source>Window</source><translation>窗</translation></message>
    <message><source>Laid over</source><translation>叠加</translation></message>
    <message><source>Slab mm</source><translation>层块 mm</translation></message>
    <message><source>Cells</source><translation>单元</translation></message>
    <message><source>Add cell</source><translation>添加单元</translation></message>
    <message><source>Remove cell</source><translation>移除单元</translation></message>
    <message><source>Stage %1</source><translation>阶段 %1</translation></message>
    <message><source>any</source><translation>不限</translation></message>
    <message><source>with</source><translation>有</translation></message>
    <message><source>without</source><translation>无</translation></message>
    <message><source>current</source><translation>当前</translation></message>
    <message><source>prior</source><translation>既往</translation></message>
    <message><source>no</source><translation>否</translation></message>
    <message><source>yes</source><translation>是</translation></message>
    <message><source>as acquired</source><translation>按采集</translation></message>
    <message><source>axial</source><translation>轴位</translation></message>
    <message><source>sagittal</source><translation>矢状位</translation></message>
    <message><source>coronal</source><translation>冠状位</translation></message>
    <message><source>3D</source><translation>三维</translation></message>
    <message><source>projection</source><translation>投影</translation></message>
    <message><source>automatic</source><translation>自动</translation></message>
    <message><source>nothing</source><translation>无</translation></message>
</context>
<context>
    <name>vertemark::app::ProvenanceChip</name>
    <message><source>Accept the proposal</source><translation>采纳建议</translation></message>
    <message><source>Show %1</source><translation>显示 %1</translation></message>
    <message><source>Clear: not assessed</source><translation>清除：未评估</translation></message>
</context>
<context>
    <name>vertemark::app::ReadingRoom</name>
    <message><source>No SUV here: these values stay as stored. See the SUV card for what is missing.</source><translation>此处无 SUV：数值按存储显示。缺失项见 SUV 卡。</translation></message>
    <message><source>SUV windows are for PET: choose a PET or fused view.</source><translation>SUV 窗用于 PET：请选择 PET 或融合视图。</translation></message>
    <message><source>Nothing to lay over this view: no PET or SPECT of the same frame of reference.</source><translation>无可叠加：没有同一参考坐标系的 PET 或 SPECT。</translation></message>
    <message><source>Own layout</source><translation>自定布局</translation></message>
    <message><source>Empty.&#10;Drag a series here.</source><translation>空。&#10;把序列拖到此处。</translation></message>
    <message><source>Not found: %1.&#10;Drag a series here.</source><translation>未找到：%1。&#10;把序列拖到此处。</translation></message>
    <message><source>No %1 in this study.&#10;Drag a series here.</source><translation>此检查没有%1。&#10;把序列拖到此处。</translation></message>
    <message><source>As on the screen</source><translation>与屏幕相同</translation></message>
    <message><source>View</source><translation>视图</translation></message>
    <message><source>Anterior</source><translation>前位</translation></message>
    <message><source>Posterior</source><translation>后位</translation></message>
    <message><source>Lateral</source><translation>侧位</translation></message>
    <message><source>View not stated</source><translation>未注明投照位</translation></message>
    <message><source>approximate</source><translation>近似</translation></message>
    <message><source>Not possible here: these pictures have no known place in the patient.</source><translation>此处不可用：这些图像在患者体内的位置未知。</translation></message>
    <message><source>The case can't be changed now: it is read-only.</source><translation>病例为只读，现在不能更改。</translation></message>
    <message><source>Nothing to crop to: go to a labelled vertebra first (J, or click the spine map).</source><translation>无可裁剪：请先转到已标注椎体（按 J 或点击脊柱图）。</translation></message>
    <message><source>Straightened, %1 mm off the line</source><translation>已拉直，偏离中心线 %1 mm</translation></message>
    <message><source>Straight, %1 mm</source><translation>拉直，%1 mm</translation></message>
    <message><source>%1 bodies between,&#10;%2 expected</source><translation>其间 %1 个椎体，&#10;应为 %2 个</translation></message>
</context>
<context>
    <name>vertemark::app::ReportDialog</name>
    <message><source>Report</source><translation>报告</translation></message>
    <message><source>Pages of the report</source><translation>报告页</translation></message>
    <message><source>Copy as text</source><translation>复制为文本</translation></message>
    <message><source>Save HTML…</source><translation>保存 HTML…</translation></message>
    <message><source>Save PDF…</source><translation>保存 PDF…</translation></message>
    <message><source>Close</source><translation>关闭</translation></message>
    <message><source>Save PDF</source><translation>保存 PDF</translation></message>
    <message><source>Saved %1</source><translation>已保存 %1</translation></message>
    <message><source>Save HTML</source><translation>保存 HTML</translation></message>
    <message><source>%1 can't be written (%2): choose another folder</source><translation>无法写入 %1（%2）：请另选文件夹</translation></message>
    <message><source>Copied</source><translation>已复制</translation></message>
</context>
<context>
    <name>vertemark::app::ScoreBar</name>
    <message><source>Totals still possible</source><translation>仍可能的总分</translation></message>
</context>
<context>
    <name>vertemark::app::ScoreCard</name>
    <message><source>Copy</source><translation>复制</translation></message>
    <message><source>Copy the score as text</source><translation>把评分复制为文本</translation></message>
    <message><source>Go to the field</source><translation>转到该字段</translation></message>
    <message><source>Or: %1</source><translation>或：%1</translation></message>
    <message><source>Rules version %1</source><translation>规则版本 %1</translation></message>
    <message><source>%1 is the highest</source><translation>%1 最高</translation></message>
    <message><source>highest lesion still open</source><translation>最高病灶未定</translation></message>
    <message><source>%1 ▸</source><translation>%1 ▸</translation></message>
    <message><source>%1: %2 · %3</source><translation>%1：%2 · %3</translation></message>
    <message><source>Score by version %1 from now on ▸</source><translation>今后按版本 %1 评分 ▸</translation></message>
    <message><source>Score by the newest rule table from now on</source><translation>今后按最新规则表评分</translation></message>
    <message><source>%1: go to the field</source><translation>%1：转到该字段</translation></message>
</context>
<context>
    <name>vertemark::app::ScoreSummary</name>
    <message><source>Scores at a glance</source><translation>评分一览</translation></message>
    <message><source>input outside the definition</source><translation>输入超出定义</translation></message>
</context>
<context>
    <name>vertemark::app::SpineMap</name>
    <message><source>Spine map</source><translation>脊柱图</translation></message>
    <message><source> · cord: %1</source><translation> · 脊髓：%1</translation></message>
    <message><source>%1 thoracic vertebrae</source><translation>胸椎 %1 个</translation></message>
    <message><source>%1 lumbar vertebrae</source><translation>腰椎 %1 个</translation></message>
    <message><source>Thoracic</source><translation>胸椎</translation></message>
    <message><source>Lumbar</source><translation>腰椎</translation></message>
    <message><source>Level relative: neither C2 nor the sacrum is labelled</source><translation>节段为相对：C2 和骶骨均未标注</translation></message>
    <message><source>%1 to %2: %3 bodies between, %4 expected</source><translation>%1 至 %2：其间 %3 个椎体，应为 %4 个</translation></message>
    <message><source>Transitional vertebra</source><translation>移行椎</translation></message>
    <message><source>none</source><translation>无</translation></message>
    <message><source>Cervical rib</source><translation>颈肋</translation></message>
    <message><source>right</source><translation>右</translation></message>
    <message><source>left</source><translation>左</translation></message>
    <message><source>Block vertebra</source><translation>阻滞椎</translation></message>
    <message><source>fuse %1 and %2</source><translation>融合 %1 与 %2</translation></message>
    <message><source>Counted from</source><translation>计数起点</translation></message>
</context>
<context>
    <name>vertemark::app::StagePreview</name>
    <message><source>Preview of the stage</source><translation>阶段预览</translation></message>
</context>
<context>
    <name>vertemark::app::StartPage</name>
    <message><source>Start page</source><translation>起始页</translation></message>
    <message><source>Drop a study here</source><translation>把检查拖放到此处</translation></message>
    <message><source>A folder, files, a DICOMDIR or a ZIP. CT, MR, PET, X-ray and bone scans of one patient open together; the first picture is there at once.</source><translation>文件夹、文件、DICOMDIR 或 ZIP。同一患者的 CT、MR、PET、X 线和骨扫描一起打开；首幅图像立即显示。</translation></message>
    <message><source>Open folder…</source><translation>打开文件夹…</translation></message>
    <message><source>Open files…</source><translation>打开文件…</translation></message>
    <message><source>Demo case</source><translation>演示病例</translation></message>
    <message><source>Not a certified medical device. The program measures and quotes the literature; it never decides treatment.</source><translation>非认证医疗器械。本程序测量并引用文献，绝不决定治疗。</translation></message>
    <message><source>Opened lately</source><translation>最近打开</translation></message>
    <message><source>Open this folder again</source><translation>再次打开此文件夹</translation></message>
</context>
<context>
    <name>vertemark::app::StudyBrowser</name>
    <message><source>axial</source><translation>轴位</translation></message>
    <message><source>sagittal</source><translation>矢状位</translation></message>
    <message><source>coronal</source><translation>冠状位</translation></message>
    <message><source>oblique</source><translation>斜位</translation></message>
    <message><source>localizer</source><translation>定位像</translation></message>
    <message><source>projection</source><translation>投影</translation></message>
    <message><source>images missing</source><translation>缺图像</translation></message>
    <message><source>tilted %1°</source><translation>倾斜 %1°</translation></message>
    <message><source>uneven spacing</source><translation>层距不均</translation></message>
    <message><source>Studies and series</source><translation>检查与序列</translation></message>
    <message><source>No date</source><translation>无日期</translation></message>
    <message><source>Double-click hangs this study</source><translation>双击以挂此检查</translation></message>
    <message><source>(no description)</source><translation>（无描述）</translation></message>
    <message><source>&#10;%1 × %2 pixels, %3 × %4 × %5 mm</source><translation>&#10;%1 × %2 像素，%3 × %4 × %5 mm</translation></message>
    <message><source>merged</source><translation>已合并</translation></message>
    <message><source>parted</source><translation>已分开</translation></message>
    <message><source>no SUV: %1</source><translation>无 SUV：%1</translation></message>
    <message><source>derived</source><translation>派生</translation></message>
</context>
<context>
    <name>vertemark::app::ViewCell</name>
    <message><source>This series holds no picture.</source><translation>此序列没有图像。</translation></message>
    <message><source>No 3D: these pictures are projections or have no place in the patient.</source><translation>无三维：这些图像是投影或在患者体内位置未知。</translation></message>
    <message><source>Loading…</source><translation>正在载入…</translation></message>
    <message><source>Preparing 3D…</source><translation>正在准备三维…</translation></message>
    <message><source>No 3D here: this machine offers no display that 3D drawing can use. All other views work.</source><translation>此处无三维：本机没有可用于三维绘制的显示。其他视图均可用。</translation></message>
    <message><source>To straighten the spine, label two vertebrae (V) or draw its centreline (Shift+C) in another view.</source><translation>要拉直脊柱，请标注两个椎体 (V) 或在其他视图画其中心线 (Shift+C)。</translation></message>
</context>
<context>
    <name>vertemark::app::Viewport</name>
    <message><source>Picture</source><translation>图像</translation></message>
    <message><source>FLIPPED</source><translation>已翻转</translation></message>
</context>
<context>
    <name>vertemark::app::VolumeView</name>
    <message><source>3D picture</source><translation>三维图像</translation></message>
    <message><source>No 3D here: this machine offers no display that 3D drawing can use (%1). All other views work.</source><translation>此处无三维：本机没有可用于三维绘制的显示（%1）。其他视图均可用。</translation></message>
    <message><source>The 3D picture could not be drawn: %1</source><translation>三维图像无法绘制：%1</translation></message>
</context>
<context>
    <name>vertemark::app::WbbDrawing</name>
    <message><source>Sectors of the vertebra (WBB)</source><translation>椎体扇区 (WBB)</translation></message>
    <message><source>no sector</source><translation>无扇区</translation></message>
    <message><source>sectors %1</source><translation>扇区 %1</translation></message>
    <message><source>A</source><translation>A</translation></message>
    <message><source>P</source><translation>P</translation></message>
    <message><source>R</source><translation>R</translation></message>
    <message><source>L</source><translation>L</translation></message>
    <message><source>Twelve sectors, seen from the feet; 1 and 12 are the spinous process</source><translation>十二扇区，自足侧观；1 和 12 为棘突</translation></message>
    <message><source>Sector %1, patient's %2</source><translation>扇区 %1，患者%2侧</translation></message>
    <message><source>left</source><translation>左</translation></message>
    <message><source>right</source><translation>右</translation></message>
</context>
<context>
    <name>tools</name>
    <message><source>Window</source><translation>调窗</translation></message>
    <message><source>Drag: right is wider, up is brighter</source><translation>拖动：向右变宽，向上变亮</translation></message>
    <message><source>Zoom</source><translation>缩放</translation></message>
    <message><source>Drag up to magnify</source><translation>向上拖动放大</translation></message>
    <message><source>Pan</source><translation>平移</translation></message>
    <message><source>Drag the picture</source><translation>拖动图像</translation></message>
    <message><source>Scroll</source><translation>翻页</translation></message>
    <message><source>Drag through the slices</source><translation>拖动浏览层面</translation></message>
    <message><source>Crosshair</source><translation>十字线</translation></message>
    <message><source>Click or drag: every view goes to that point</source><translation>点击或拖动：各视图转到该点</translation></message>
    <message><source>Label vertebra</source><translation>标注椎体</translation></message>
    <message><source>Click a vertebral body, type its level, Enter</source><translation>点击椎体，键入节段，回车</translation></message>
    <message><source>New lesion</source><translation>新病灶</translation></message>
    <message><source>Click a lesion, or drag from its centre to its edge</source><translation>点击病灶，或从中心拖到边缘</translation></message>
    <message><source>Click or drag: every view goes to that point; drag a line to turn it, its squares for a slab</source><translation>点击或拖动：各视图转到该点；拖线旋转，拖方块设层块</translation></message>
    <message><source>Distance</source><translation>距离</translation></message>
    <message><source>Drag, or click both ends</source><translation>拖动，或点击两端</translation></message>
    <message><source>Angle</source><translation>角度</translation></message>
    <message><source>Click an end, the vertex, the other end</source><translation>依次点击一端、顶点、另一端</translation></message>
    <message><source>Cobb angle</source><translation>Cobb 角</translation></message>
    <message><source>Draw the upper endplate of the upper vertebra, then the lower endplate of the lower</source><translation>画上位椎体的上终板，再画下位椎体的下终板</translation></message>
    <message><source>Ellipse</source><translation>椭圆</translation></message>
    <message><source>Drag from corner to corner: mean, SD, min, max, area</source><translation>从一角拖到对角：均值、标准差、最小、最大、面积</translation></message>
    <message><source>Rectangle</source><translation>矩形</translation></message>
    <message><source>Polygon</source><translation>多边形</translation></message>
    <message><source>Click corner by corner, or draw by hand; double-click or the first point ends it</source><translation>逐点点击或手绘；双击或点回首点结束</translation></message>
    <message><source>Probe</source><translation>取值点</translation></message>
    <message><source>Click a place: the value of its pixels</source><translation>点击一处：其像素值</translation></message>
    <message><source>Arrow</source><translation>箭头</translation></message>
    <message><source>Drag from the words to what they point at, then type them</source><translation>从文字处拖到所指处，再键入文字</translation></message>
    <message><source>Text</source><translation>文字</translation></message>
    <message><source>Click a place, then type</source><translation>点击一处，再键入</translation></message>
    <message><source>Canal diameter</source><translation>椎管径</translation></message>
    <message><source>Drag across the spinal canal from wall to wall</source><translation>横跨椎管从壁到壁拖动</translation></message>
    <message><source>Translation</source><translation>移位</translation></message>
    <message><source>Draw the upper body's posterior wall downwards, then the lower body's upper endplate from back to front</source><translation>向下画上位椎体后壁，再由后向前画下位椎体上终板</translation></message>
    <message><source>Centreline</source><translation>中心线</translation></message>
    <message><source>Click along the spine from head to tail; double-click ends it</source><translation>沿脊柱自头向尾点击；双击结束</translation></message>
    <message><source>Vertebral heights</source><translation>椎体高度</translation></message>
    <message><source>Click a labelled body: six points are proposed; else click front upper and lower, middle, back</source><translation>点击已标注椎体：建议六点；否则依次点击前上、前下、中、后</translation></message>
    <message><source>Brush</source><translation>画笔</translation></message>
    <message><source>Paint the selected lesion; with Shift rub out</source><translation>涂绘所选病灶；按 Shift 擦除</translation></message>
    <message><source>Eraser</source><translation>橡皮</translation></message>
    <message><source>Rub out of the selected lesion; with Shift paint</source><translation>从所选病灶擦除；按 Shift 涂绘</translation></message>
    <message><source>Outline</source><translation>轮廓</translation></message>
    <message><source>Click corners or draw; the first corner closes</source><translation>点击角点或手绘；点首点闭合</translation></message>
    <message><source>Livewire</source><translation>活线</translation></message>
    <message><source>Click along an edge: the line follows it; the first corner closes</source><translation>沿边缘点击：线随边缘；点首点闭合</translation></message>
    <message><source>Region growing</source><translation>区域生长</translation></message>
    <message><source>Press in the lesion; drag right for more, left for less</source><translation>在病灶内按下；右拖增多，左拖减少</translation></message>
    <message><source>Isocontour</source><translation>等值线</translation></message>
    <message><source>Click near a hot spot of a PET</source><translation>点击 PET 热点附近</translation></message>
</context>
<context>
    <name>protocols</name>
    <message><source>Whole-spine MR</source><translation>全脊柱 MR</translation></message>
    <message><source>Sagittal T1</source><translation>矢状位 T1</translation></message>
    <message><source>Sagittal STIR or T2 fat-saturated</source><translation>矢状位 STIR 或 T2 压脂</translation></message>
    <message><source>Sagittal T2</source><translation>矢状位 T2</translation></message>
    <message><source>Axial T2</source><translation>轴位 T2</translation></message>
    <message><source>Sagittal T1 with contrast</source><translation>矢状位 T1 增强</translation></message>
    <message><source>Diffusion or ADC</source><translation>扩散或 ADC</translation></message>
    <message><source>Dixon in phase</source><translation>Dixon 同相位</translation></message>
    <message><source>Dixon opposed phase</source><translation>Dixon 反相位</translation></message>
    <message><source>MR volume</source><translation>MR 容积</translation></message>
    <message><source>Sagittal and axial</source><translation>矢状位与轴位</translation></message>
    <message><source>Sagittal T1, STIR, T2</source><translation>矢状位 T1、STIR、T2</translation></message>
    <message><source>Sagittal T2 and axial</source><translation>矢状位 T2 与轴位</translation></message>
    <message><source>Localiser</source><translation>定位像</translation></message>
    <message><source>Localiser beside sagittal T1 and T2</source><translation>定位像与矢状位 T1、T2</translation></message>
    <message><source>Dixon in and opposed phase</source><translation>Dixon 同相位与反相位</translation></message>
    <message><source>Spine CT</source><translation>脊柱 CT</translation></message>
    <message><source>CT volume</source><translation>CT 容积</translation></message>
    <message><source>Sagittal large, bone and soft side by side</source><translation>大矢状位，骨窗与软组织窗并列</translation></message>
    <message><source>Three planes and 3D</source><translation>三平面与三维</translation></message>
    <message><source>3D</source><translation>三维</translation></message>
    <message><source>PET/CT</source><translation>PET/CT</translation></message>
    <message><source>PET volume</source><translation>PET 容积</translation></message>
    <message><source>CT, fusion, PET and projection</source><translation>CT、融合、PET 与投影</translation></message>
    <message><source>Fusion in three planes</source><translation>三平面融合</translation></message>
    <message><source>Planar bone scan</source><translation>平面骨扫描</translation></message>
    <message><source>Anterior view</source><translation>前位</translation></message>
    <message><source>Posterior view</source><translation>后位</translation></message>
    <message><source>Anterior and posterior</source><translation>前位与后位</translation></message>
    <message><source>X-ray AP | LAT</source><translation>X 线 正位 | 侧位</translation></message>
    <message><source>AP or PA view</source><translation>正位</translation></message>
    <message><source>Lateral view</source><translation>侧位</translation></message>
    <message><source>AP and lateral</source><translation>正位与侧位</translation></message>
    <message><source>One picture</source><translation>单幅图像</translation></message>
    <message><source>any picture</source><translation>任一图像</translation></message>
    <message><source>Compare CT with the prior</source><translation>与既往 CT 比较</translation></message>
    <message><source>CT volume in the prior study</source><translation>既往检查的 CT 容积</translation></message>
    <message><source>Prior and current</source><translation>既往与当前</translation></message>
    <message><source>Sagittal, prior and current</source><translation>矢状位，既往与当前</translation></message>
    <message><source>Compare MR with the prior</source><translation>与既往 MR 比较</translation></message>
    <message><source>Sagittal T1 in the prior study</source><translation>既往检查的矢状位 T1</translation></message>
    <message><source>Sagittal STIR or T2</source><translation>矢状位 STIR 或 T2</translation></message>
    <message><source>Sagittal STIR or T2 in the prior study</source><translation>既往检查的矢状位 STIR 或 T2</translation></message>
    <message><source>Axial MR</source><translation>轴位 MR</translation></message>
    <message><source>Axial MR in the prior study</source><translation>既往检查的轴位 MR</translation></message>
    <message><source>Sagittal T1, prior and current</source><translation>矢状位 T1，既往与当前</translation></message>
    <message><source>Sagittal STIR or T2, prior and current</source><translation>矢状位 STIR 或 T2，既往与当前</translation></message>
    <message><source>Axial, prior and current</source><translation>轴位，既往与当前</translation></message>
    <message><source>Compare with the prior</source><translation>与既往比较</translation></message>
    <message><source>the same kind of picture in the prior study</source><translation>既往检查的同类图像</translation></message>
    <message><source>Straightened spine</source><translation>拉直脊柱</translation></message>
</context>
<context>
    <name>Measurement</name>
    <message><source>length</source><translation>长度</translation></message>
    <message><source>canal</source><translation>椎管</translation></message>
    <message><source>angle</source><translation>角度</translation></message>
    <message><source>Cobb</source><translation>Cobb</translation></message>
    <message><source>area</source><translation>面积</translation></message>
    <message><source>translation</source><translation>移位</translation></message>
    <message><source>mean</source><translation>均值</translation></message>
    <message><source>SD</source><translation>标准差</translation></message>
    <message><source>min</source><translation>最小</translation></message>
    <message><source>max</source><translation>最大</translation></message>
    <message><source>value</source><translation>数值</translation></message>
    <message><source>anterior</source><translation>前</translation></message>
    <message><source>middle</source><translation>中</translation></message>
    <message><source>posterior</source><translation>后</translation></message>
    <message><source>calibrated</source><translation>已校准</translation></message>
    <message><source>corrected for magnification</source><translation>已校正放大</translation></message>
    <message><source>at the detector, magnified</source><translation>探测器处，有放大</translation></message>
    <message><source>nominal pixel spacing</source><translation>标称像素间距</translation></message>
    <message><source>pixel spacing unknown</source><translation>像素间距未知</translation></message>
    <message><source>it crosses missing slices</source><translation>跨越缺失层面</translation></message>
    <message><source>no pixels there</source><translation>该处无像素</translation></message>
    <message><source>a colour picture</source><translation>彩色图像</translation></message>
    <message><source>it encloses no area</source><translation>未围成面积</translation></message>
    <message><source>one voxel only</source><translation>仅一个体素</translation></message>
    <message><source>its points coincide</source><translation>各点重合</translation></message>
    <message><source>mean %1 ± %2%3</source><translation>均值 %1 ± %2%3</translation></message>
    <message><source>mean %1%2</source><translation>均值 %1%2</translation></message>
    <message><source>min %1, max %2</source><translation>最小 %1，最大 %2</translation></message>
    <message><source>no %1: %2</source><translation>无%1：%2</translation></message>
    <message><source>no mean: %1</source><translation>无均值：%1</translation></message>
</context>
<context>
    <name>Refusal</name>
    <message><source>Not possible here: these pictures have no known place in the patient.</source><translation>此处不可用：这些图像在患者体内的位置未知。</translation></message>
    <message><source>Not on a straightened picture: lengths and angles across it are not those of the patient. Measure on the cross-section or another plane.</source><translation>不可在拉直图上测量：其上的长度和角度并非患者的。请在横断面或其他平面测量。</translation></message>
    <message><source>The drawing was begun on another slice: begin again here.</source><translation>绘制始于另一层面：请在此重新开始。</translation></message>
    <message><source>Too few points: click each corner, then double-click.</source><translation>点数太少：逐个点击角点，然后双击。</translation></message>
    <message><source>Painting belongs to a lesion: select one, or press N and click it.</source><translation>涂绘属于病灶：请选择病灶，或按 N 并点击。</translation></message>
    <message><source>That segment was painted in another space. Make a new one for these pictures.</source><translation>该分割绘于另一空间。请为这些图像新建分割。</translation></message>
    <message><source>There is no value at that place.</source><translation>该处没有数值。</translation></message>
    <message><source>The value there lies outside the range to paint in.</source><translation>该处数值超出可涂绘范围。</translation></message>
    <message><source>Nothing there differs from what is painted already.</source><translation>该处与已涂绘内容无异。</translation></message>
    <message><source>Nothing near there is above the threshold.</source><translation>附近没有高于阈值之处。</translation></message>
    <message><source>A share of the maximum needs PET values. Use region growing, or a fixed value.</source><translation>按最大值比例需要 PET 数值。请用区域生长或固定值。</translation></message>
    <message><source>The segment was painted on another series: show that one first.</source><translation>该分割绘制于另一序列：请先显示该序列。</translation></message>
    <message><source>The picture is flat around the segment: there are no edges to move to.</source><translation>分割周围图像平坦：没有可贴合的边缘。</translation></message>
    <message><source>That changes nothing.</source><translation>没有变化。</translation></message>
    <message><source>No empty slice lies between two painted ones.</source><translation>两个已涂绘层面之间没有空层。</translation></message>
    <message><source>The lesion has no segment yet: paint it first.</source><translation>该病灶尚无分割：请先涂绘。</translation></message>
</context>
<context>
    <name>vertemark::app::MeasurementPanel</name>
    <message><source>No measurement yet: press D and drag in a view</source><translation>尚无测量：按 D 并在视图中拖动</translation></message>
    <message><source>Measurements</source><translation>测量</translation></message>
    <message><source>Enter: go there. F2: rename. Delete: remove.</source><translation>回车：转到。F2：改名。Delete：移除。</translation></message>
    <message><source>Go there</source><translation>转到</translation></message>
    <message><source>Rename</source><translation>改名</translation></message>
    <message><source>Belongs to</source><translation>属于</translation></message>
    <message><source>No lesion</source><translation>无病灶</translation></message>
    <message><source>Delete</source><translation>删除</translation></message>
</context>
<context>
    <name>vertemark::app::TextPrompt</name>
    <message><source>Words, then Enter</source><translation>键入文字，回车</translation></message>
    <message><source>Words of the drawing</source><translation>绘图文字</translation></message>
</context>
<context>
    <name>QObject</name>
    <message><source>%1 min</source><translation>%1 分钟</translation></message>
</context>
<context>
    <name>Record</name>
    <message><source>YYYY, YYYY-MM or YYYY-MM-DD</source><translation>YYYY、YYYY-MM 或 YYYY-MM-DD</translation></message>
    <message><source>Levels with blanks between: T10 T11</source><translation>节段以空格分隔：T10 T11</translation></message>
    <message><source>%1 to %2</source><translation>%1 至 %2</translation></message>
    <message><source>Patient ID</source><translation>患者 ID</translation></message>
    <message><source>Name</source><translation>姓名</translation></message>
    <message><source>Sex</source><translation>性别</translation></message>
    <message><source>Birth date</source><translation>出生日期</translation></message>
    <message><source>Age, where no birth date is known</source><translation>年龄（不知出生日期时）</translation></message>
    <message><source>Primary tumour</source><translation>原发肿瘤</translation></message>
    <message><source>Growth (Tomita)</source><translation>生长速度（Tomita）</translation></message>
    <message><source>Histology</source><translation>组织学</translation></message>
    <message><source>Primary diagnosed</source><translation>原发肿瘤确诊日期</translation></message>
    <message><source>Primary resected</source><translation>原发肿瘤已切除</translation></message>
    <message><source>Date of the resection</source><translation>切除日期</translation></message>
    <message><source>Spinal metastasis diagnosed</source><translation>脊柱转移确诊日期</translation></message>
    <message><source>Interval from resection to metastasis, where no dates are known</source><translation>切除至转移的间隔（不知日期时）</translation></message>
    <message><source>Confirmed by pathology</source><translation>由病理证实</translation></message>
    <message><source>Confirmed by known primary and typical imaging</source><translation>由已知原发灶及典型影像证实</translation></message>
    <message><source>Confirmed by its course in follow-up</source><translation>由随访病程证实</translation></message>
    <message><source>Pathology of the metastasis</source><translation>转移灶病理</translation></message>
    <message><source>Assessed on</source><translation>评估日期</translation></message>
    <message><source>Duration of symptoms</source><translation>症状持续时间</translation></message>
    <message><source>Pain</source><translation>疼痛</translation></message>
    <message><source>VAS pain</source><translation>VAS 疼痛</translation></message>
    <message><source>KPS</source><translation>KPS</translation></message>
    <message><source>ECOG</source><translation>ECOG</translation></message>
    <message><source>Frankel</source><translation>Frankel</translation></message>
    <message><source>AIS (ASIA)</source><translation>AIS（ASIA）</translation></message>
    <message><source>Walks</source><translation>能行走</translation></message>
    <message><source>Vertebrae with metastasis</source><translation>有转移的椎体数</translation></message>
    <message><source>Whole spine looked at</source><translation>已检查全脊柱</translation></message>
    <message><source>Bone foci outside the spine</source><translation>脊柱外骨病灶数</translation></message>
    <message><source>Viscera (Tomita)</source><translation>内脏（Tomita）</translation></message>
    <message><source>Major organs (Tokuhashi)</source><translation>主要脏器（Tokuhashi）</translation></message>
    <message><source>Pleural or peritoneal spread</source><translation>胸膜或腹膜播散</translation></message>
    <message><source>Cerebral metastases</source><translation>脑转移</translation></message>
    <message><source>Albumin</source><translation>白蛋白</translation></message>
    <message><source>CRP</source><translation>CRP</translation></message>
    <message><source>LDH</source><translation>LDH</translation></message>
    <message><source>Platelets</source><translation>血小板</translation></message>
    <message><source>Calcium, corrected</source><translation>校正血钙</translation></message>
    <message><source>Bilirubin, total</source><translation>总胆红素</translation></message>
    <message><source>Earlier chemotherapy</source><translation>既往化疗</translation></message>
    <message><source>Response to conventional radiotherapy</source><translation>对常规放疗的反应</translation></message>
    <message><source>Fit for surgery</source><translation>可耐受手术</translation></message>
    <message><source>Growth class (Katagiri)</source><translation>生长类别（Katagiri）</translation></message>
    <message><source>Visceral or cerebral metastasis (Katagiri)</source><translation>内脏或脑转移（Katagiri）</translation></message>
    <message><source>Laboratory, worst value (Katagiri)</source><translation>实验室检查最差值（Katagiri）</translation></message>
    <message><source>Progressed</source><translation>已进展</translation></message>
    <message><source>Date of progression</source><translation>进展日期</translation></message>
    <message><source>Progression-free, where no dates are known</source><translation>无进展时间（不知日期时）</translation></message>
    <message><source>Died</source><translation>已死亡</translation></message>
    <message><source>Date of death</source><translation>死亡日期</translation></message>
    <message><source>Last contact</source><translation>末次联系</translation></message>
    <message><source>Survival, where no dates are known</source><translation>生存时间（不知日期时）</translation></message>
    <message><source>Note</source><translation>备注</translation></message>
    <message><source>Levels</source><translation>节段</translation></message>
    <message><source>Bone lesion</source><translation>骨病灶类型</translation></message>
    <message><source>Pain of this lesion</source><translation>该病灶的疼痛</translation></message>
    <message><source>Alignment</source><translation>力线</translation></message>
    <message><source>Body collapse</source><translation>椎体塌陷</translation></message>
    <message><source>Height loss</source><translation>高度丢失</translation></message>
    <message><source>Share of the body involved</source><translation>椎体受累比例</translation></message>
    <message><source>Posterolateral, left</source><translation>后外侧，左</translation></message>
    <message><source>Posterolateral, right</source><translation>后外侧，右</translation></message>
    <message><source>Cord compression (ESCC)</source><translation>脊髓压迫（ESCC）</translation></message>
    <message><source>Tomita surgical type</source><translation>Tomita 外科分型</translation></message>
    <message><source>Symptom</source><translation>症状</translation></message>
    <message><source>Since</source><translation>起始日期</translation></message>
    <message><source>Organ</source><translation>脏器</translation></message>
    <message><source>Treatable</source><translation>可治疗</translation></message>
    <message><source>Removable</source><translation>可切除</translation></message>
    <message><source>Date</source><translation>日期</translation></message>
    <message><source>Operation</source><translation>手术</translation></message>
    <message><source>Blood loss</source><translation>失血量</translation></message>
    <message><source>Duration</source><translation>时长</translation></message>
    <message><source>Complications</source><translation>并发症</translation></message>
    <message><source>Treatment</source><translation>治疗</translation></message>
    <message><source>Agent or dose</source><translation>药物或剂量</translation></message>
    <message><source>From</source><translation>自</translation></message>
    <message><source>To</source><translation>至</translation></message>
    <message><source>Imaging</source><translation>影像</translation></message>
    <message><source>VAS</source><translation>VAS</translation></message>
    <message><source>AIS</source><translation>AIS</translation></message>
    <message><source>Progression</source><translation>进展</translation></message>
    <message><source>Findings</source><translation>所见</translation></message>
    <message><source>Score</source><translation>评分</translation></message>
    <message><source>Total</source><translation>总分</translation></message>
    <message><source>Source</source><translation>来源</translation></message>
    <message><source>Patient</source><translation>患者</translation></message>
    <message><source>Confirmation of the diagnosis</source><translation>诊断的证实</translation></message>
    <message><source>Status before treatment</source><translation>治疗前状态</translation></message>
    <message><source>Symptoms</source><translation>症状</translation></message>
    <message><source>Metastases</source><translation>转移</translation></message>
    <message><source>Organs with metastases</source><translation>有转移的脏器</translation></message>
    <message><source>Laboratory</source><translation>实验室检查</translation></message>
    <message><source>Systemic treatment</source><translation>全身治疗</translation></message>
    <message><source>Surgical indications</source><translation>手术指征</translation></message>
    <message><source>Before a vertebroplasty</source><translation>椎体成形术前</translation></message>
    <message><source>Lesions</source><translation>病灶</translation></message>
    <message><source>Operations</source><translation>手术</translation></message>
    <message><source>Adjuvant treatment</source><translation>辅助治疗</translation></message>
    <message><source>Follow-up visits</source><translation>随访</translation></message>
    <message><source>Outcome</source><translation>结局</translation></message>
    <message><source>Totals reported elsewhere</source><translation>他处报告的总分</translation></message>
    <message><source>Neurology (ISNCSCI)</source><translation>神经检查（ISNCSCI）</translation></message>
    <message><source>male</source><translation>男</translation></message>
    <message><source>female</source><translation>女</translation></message>
    <message><source>other</source><translation>其他</translation></message>
    <message><source>vertebroplasty</source><translation>椎体成形术</translation></message>
    <message><source>kyphoplasty</source><translation>后凸成形术</translation></message>
    <message><source>decompression</source><translation>减压</translation></message>
    <message><source>stabilisation</source><translation>固定</translation></message>
    <message><source>decompression and stabilisation</source><translation>减压并固定</translation></message>
    <message><source>separation surgery</source><translation>分离手术</translation></message>
    <message><source>corpectomy</source><translation>椎体次全切除</translation></message>
    <message><source>en bloc resection</source><translation>整块切除</translation></message>
    <message><source>open surgery</source><translation>开放手术</translation></message>
    <message><source>chemotherapy</source><translation>化疗</translation></message>
    <message><source>radiotherapy</source><translation>放疗</translation></message>
    <message><source>targeted therapy</source><translation>靶向治疗</translation></message>
    <message><source>immunotherapy</source><translation>免疫治疗</translation></message>
    <message><source>hormone therapy</source><translation>内分泌治疗</translation></message>
    <message><source>bisphosphonate</source><translation>双膦酸盐</translation></message>
    <message><source>denosumab</source><translation>地舒单抗</translation></message>
    <message><source>months</source><translation>月</translation></message>
    <message><source>years</source><translation>岁</translation></message>
    <message><source>min</source><translation>分钟</translation></message>
</context>
<context>
    <name>Spacing</name>
    <message><source>at the detector</source><translation>探测器处</translation></message>
    <message><source>magnification-corrected</source><translation>已校正放大</translation></message>
    <message><source>calibrated</source><translation>已校准</translation></message>
    <message><source>calibrated (%1)</source><translation>已校准（%1）</translation></message>
    <message><source>on the film</source><translation>胶片上</translation></message>
    <message><source>not calibrated</source><translation>未校准</translation></message>
</context>
<context>
    <name>Split</name>
    <message><source>not given</source><translation>未给出</translation></message>
    <message><source>A single image of this series fits none of the others.</source><translation>此序列中有一幅图像与其余均不相符。</translation></message>
    <message><source>Images of this series differ in the size of their pixels.</source><translation>此序列各图像的像素大小不同。</translation></message>
    <message><source>Images of this series differ in their rows or columns.</source><translation>此序列各图像的行数或列数不同。</translation></message>
    <message><source>Images of this series have no common frame of reference.</source><translation>此序列各图像没有共同的参考坐标系。</translation></message>
    <message><source>Images of this series lie in several directions; each direction is a stack.</source><translation>此序列的图像有多个方向；每个方向为一组。</translation></message>
    <message><source>Localizers, projections and cross-sections of this series are kept apart.</source><translation>此序列的定位像、投影像和断面像分开存放。</translation></message>
    <message><source>TE %1</source><translation>TE %1</translation></message>
    <message><source>TI %1</source><translation>TI %1</translation></message>
    <message><source>The images of this series lie in separate blocks.</source><translation>此序列的图像位于分离的区段。</translation></message>
    <message><source>This series holds mosaics.</source><translation>此序列含拼图。</translation></message>
    <message><source>This series holds several acquisitions of each place.</source><translation>此序列在每个位置有多次采集。</translation></message>
    <message><source>This series holds several diffusion weightings of each place.</source><translation>此序列在每个位置有多个弥散加权。</translation></message>
    <message><source>This series holds several echoes of each place.</source><translation>此序列在每个位置有多个回波。</translation></message>
    <message><source>This series holds several flip angles of each place.</source><translation>此序列在每个位置有多个翻转角。</translation></message>
    <message><source>This series holds several images of each place, and nothing in them says what differs.</source><translation>此序列在每个位置有多幅图像，且其中未说明有何不同。</translation></message>
    <message><source>This series holds several inversion times of each place.</source><translation>此序列在每个位置有多个反转时间。</translation></message>
    <message><source>This series holds several kinds of image of each place.</source><translation>此序列在每个位置有多种图像。</translation></message>
    <message><source>This series holds several reconstructions of each place.</source><translation>此序列在每个位置有多个重建。</translation></message>
    <message><source>This series holds several time points of each place.</source><translation>此序列在每个位置有多个时间点。</translation></message>
    <message><source>This series mixes grey and colour images.</source><translation>此序列混有灰度和彩色图像。</translation></message>
    <message><source>acquisition %1</source><translation>采集 %1</translation></message>
    <message><source>b %1</source><translation>b %1</translation></message>
    <message><source>block %1</source><translation>区段 %1</translation></message>
    <message><source>colour</source><translation>彩色</translation></message>
    <message><source>cross-sections</source><translation>断面像</translation></message>
    <message><source>documents</source><translation>文档</translation></message>
    <message><source>echo %1</source><translation>回波 %1</translation></message>
    <message><source>film</source><translation>胶片</translation></message>
    <message><source>flip %1</source><translation>翻转角 %1</translation></message>
    <message><source>float numbers</source><translation>浮点数</translation></message>
    <message><source>frame …%1</source><translation>坐标系 …%1</translation></message>
    <message><source>gradient %1</source><translation>梯度 %1</translation></message>
    <message><source>grey</source><translation>灰度</translation></message>
    <message><source>localizer</source><translation>定位像</translation></message>
    <message><source>projections</source><translation>投影像</translation></message>
    <message><source>single image %1</source><translation>单幅图像 %1</translation></message>
    <message><source>time %1</source><translation>时间 %1</translation></message>
    <message><source>time point %1</source><translation>时间点 %1</translation></message>
    <message><source>turn %1</source><translation>方向 %1</translation></message>
</context>
<context>
    <name>vertemark::app</name>
    <message><source>%1 of %2</source><translation>%1 / %2</translation></message>
    <message><source>Quantity</source><translation>指标</translation></message>
    <message><source>Known in</source><translation>已知例数</translation></message>
    <message><source>Mean ± sample SD (range), or count</source><translation>均值 ± 样本标准差（范围）或计数</translation></message>
    <message><source>Median</source><translation>中位数</translation></message>
    <message><source>Reported</source><translation>文献值</translation></message>
    <message><source>Score</source><translation>评分</translation></message>
    <message><source>Band</source><translation>分级</translation></message>
    <message><source>Patients</source><translation>患者</translation></message>
    <message><source>Deaths</source><translation>死亡</translation></message>
    <message><source>Median survival (months)</source><translation>中位生存（月）</translation></message>
    <message><source>As predicted</source><translation>与预测相符</translation></message>
    <message><source>Against</source><translation>与预测相反</translation></message>
    <message><source>Not yet known</source><translation>尚未知</translation></message>
    <message><source>Concordance</source><translation>一致性</translation></message>
    <message><source>Patient ID</source><translation>患者 ID</translation></message>
    <message><source>Name</source><translation>名称</translation></message>
    <message><source>Age</source><translation>年龄</translation></message>
    <message><source>Primary</source><translation>原发灶</translation></message>
    <message><source>Levels</source><translation>节段</translation></message>
    <message><source>KPS</source><translation>KPS</translation></message>
    <message><source>Frankel</source><translation>Frankel</translation></message>
    <message><source>SINS</source><translation>SINS</translation></message>
    <message><source>Tokuhashi</source><translation>Tokuhashi</translation></message>
    <message><source>Tomita</source><translation>Tomita</translation></message>
    <message><source>Operation</source><translation>手术</translation></message>
    <message><source>PFS</source><translation>PFS</translation></message>
    <message><source>OS</source><translation>OS</translation></message>
</context>
<context>
    <name>vertemark::app::AnswerForm</name>
    <message><source>%1 to %2</source><translation>%1 至 %2</translation></message>
    <message><source>Several with blanks between</source><translation>多项以空格分隔</translation></message>
    <message><source>no such value</source><translation>无此值</translation></message>
    <message><source>Follows from other answers; change it under “What if”. %1</source><translation>由其他回答得出；可在“假设”中更改。%1</translation></message>
</context>
<context>
    <name>vertemark::app::CohortWindow</name>
    <message><source>My cases</source><translation>我的病例</translation></message>
    <message><source>Show the cases of this program's store again</source><translation>重新显示本程序病例库</translation></message>
    <message><source>Open…</source><translation>打开…</translation></message>
    <message><source>Show the cases of a cohort or case document</source><translation>显示队列或病例文件中的病例</translation></message>
    <message><source>Copy</source><translation>复制</translation></message>
    <message><source>Copy what this tab shows</source><translation>复制此页内容</translation></message>
    <message><source>All tables as text…</source><translation>全部表格存为文本…</translation></message>
    <message><source>All tables as CSV…</source><translation>全部表格存为 CSV…</translation></message>
    <message><source>JSON…</source><translation>JSON…</translation></message>
    <message><source>REDCap data and dictionary…</source><translation>REDCap 数据与字典…</translation></message>
    <message><source>Progression-free survival as SVG, PNG or CSV…</source><translation>无进展生存存为 SVG、PNG 或 CSV…</translation></message>
    <message><source>Overall survival as SVG, PNG or CSV…</source><translation>总生存存为 SVG、PNG 或 CSV…</translation></message>
    <message><source>Export</source><translation>导出</translation></message>
    <message><source>Close</source><translation>关闭</translation></message>
    <message><source>Open cases</source><translation>打开病例</translation></message>
    <message><source>Cases and cohorts (*.json)</source><translation>病例与队列 (*.json)</translation></message>
    <message><source>Copied.</source><translation>已复制。</translation></message>
    <message><source>Written: %1</source><translation>已写入：%1</translation></message>
    <message><source>Tables as text</source><translation>表格文本</translation></message>
    <message><source>cohort.txt</source><translation>cohort.txt</translation></message>
    <message><source>Tables as CSV</source><translation>表格 CSV</translation></message>
    <message><source>cohort.csv</source><translation>cohort.csv</translation></message>
    <message><source>JSON</source><translation>JSON</translation></message>
    <message><source>cohort.json</source><translation>cohort.json</translation></message>
    <message><source>Folder for dictionary.csv and data.csv (without names and IDs)</source><translation>dictionary.csv 与 data.csv 的文件夹（不含姓名和 ID）</translation></message>
    <message><source>Survival</source><translation>生存</translation></message>
    <message><source>pfs.svg</source><translation>pfs.svg</translation></message>
    <message><source>os.svg</source><translation>os.svg</translation></message>
    <message><source>Pictures and tables (*.svg *.png *.csv)</source><translation>图与表 (*.svg *.png *.csv)</translation></message>
    <message><source>Stop</source><translation>停止</translation></message>
    <message><source>Cohort</source><translation>队列</translation></message>
    <message><source>Filter by name, ID, primary or level</source><translation>按姓名、ID、原发灶或节段筛选</translation></message>
    <message><source>Filter</source><translation>筛选</translation></message>
    <message><source>Primary tumour</source><translation>原发肿瘤</translation></message>
    <message><source>SINS band</source><translation>SINS 分级</translation></message>
    <message><source>Any SINS</source><translation>任何 SINS</translation></message>
    <message><source>Cases</source><translation>病例</translation></message>
    <message><source>Table 1</source><translation>表 1</translation></message>
    <message><source>Table 2</source><translation>表 2</translation></message>
    <message><source>Statistics</source><translation>统计</translation></message>
    <message><source>Scores against outcome</source><translation>评分与结局</translation></message>
    <message><source>Contradictions</source><translation>矛盾</translation></message>
    <message><source>One curve</source><translation>单条曲线</translation></message>
    <message><source>By %1</source><translation>按 %1</translation></message>
    <message><source>By operation</source><translation>按手术</translation></message>
    <message><source>By primary</source><translation>按原发灶</translation></message>
    <message><source>By Frankel grade</source><translation>按 Frankel 分级</translation></message>
    <message><source>Divide the curves</source><translation>划分曲线</translation></message>
    <message><source>A time with no known end counts as an event</source><translation>终点未知的时间计为事件</translation></message>
    <message><source>A time with no known end is left out</source><translation>终点未知的时间略去</translation></message>
    <message><source>Times with no known end</source><translation>终点未知的时间</translation></message>
    <message><source>Who is in the curves</source><translation>曲线包含的患者</translation></message>
    <message><source>Reading %1 of %2</source><translation>正在读取 %1 / %2</translation></message>
    <message><source>Any primary</source><translation>任何原发灶</translation></message>
    <message><source>%1 of %2 cases</source><translation>%1 / %2 例</translation></message>
    <message><source>All patients</source><translation>全部患者</translation></message>
    <message><source>None found.</source><translation>未发现。</translation></message>
    <message><source>Noted in the source: %1</source><translation>来源注明：%1</translation></message>
    <message><source>Not read: %1 (%2)</source><translation>未读取：%1（%2）</translation></message>
    <message><source>No case is shown: none is stored yet, or none fits the filter above. “Open…” reads cases from a file or folder.</source><translation>没有可显示的病例：尚未保存病例，或没有符合上方筛选的病例。“打开…”可从文件或文件夹读取病例。</translation></message>
    <message><source>Nothing to compare yet: that takes patients with a certain band of a score and a known time of survival.</source><translation>尚无可对照的内容：需要评分分段确定且生存时间已知的患者。</translation></message>
    <message><source>Double-click or Enter: the clinical record of the case</source><translation>双击或回车：该病例的临床病历</translation></message>
</context>
<context>
    <name>vertemark::app::FollowUpPage</name>
    <message><source>done, visit %1</source><translation>已完成，访视 %1</translation></message>
    <message><source>no visit recorded</source><translation>无访视记录</translation></message>
    <message><source>due now</source><translation>现应访视</translation></message>
    <message><source>ahead</source><translation>未到期</translation></message>
    <message><source>The plan of visits (3 and 6 months, then every 6) is counted from the operation: enter its date, at least to the month.</source><translation>访视计划（3、6 个月，之后每 6 个月）自手术起算：请录入手术日期，至少到月。</translation></message>
    <message><source>%1 months</source><translation>%1 个月</translation></message>
    <message><source>Plan of visits</source><translation>访视计划</translation></message>
</context>
<context>
    <name>vertemark::app::ImportDialog</name>
    <message><source>Line %1</source><translation>第 %1 行</translation></message>
    <message><source>Overwrite answers that differ (they are kept otherwise)</source><translation>覆盖不同的回答（否则保留）</translation></message>
    <message><source>Import clinical data</source><translation>导入临床数据</translation></message>
    <message><source>Columns of the file, and the field each one fills</source><translation>文件各列及其填入字段</translation></message>
    <message><source>Column</source><translation>列</translation></message>
    <message><source>Field</source><translation>字段</translation></message>
    <message><source>First values</source><translation>前几个值</translation></message>
    <message><source>What cannot be read</source><translation>无法读取的内容</translation></message>
    <message><source>Import</source><translation>导入</translation></message>
    <message><source>– left out –</source><translation>– 略去 –</translation></message>
    <message><source>Field of the column %1</source><translation>列 %1 的字段</translation></message>
    <message><source>%1: %2 rows, %3 patients, %4 values; %5 problems.</source><translation>%1：%2 行，%3 位患者，%4 个值；%5 个问题。</translation></message>
    <message><source>Every cell of the mapped columns can be read.</source><translation>映射列的每个单元格均可读取。</translation></message>
    <message><source>Imported: %1 cases created, %2 updated, %3 unchanged, %4 refused.</source><translation>已导入：新建 %1 例，更新 %2，未变 %3，拒绝 %4。</translation></message>
    <message><source>Everything was taken over.</source><translation>已全部采用。</translation></message>
    <message><source>Close</source><translation>关闭</translation></message>
</context>
<context>
    <name>vertemark::app::IsncsciPage</name>
    <message><source>not tested</source><translation>未测</translation></message>
    <message><source>yes</source><translation>是</translation></message>
    <message><source>no</source><translation>否</translation></message>
    <message><source>Anal contraction</source><translation>肛门收缩</translation></message>
    <message><source>Deep anal pressure</source><translation>肛门深压觉</translation></message>
    <message><source>none</source><translation>无</translation></message>
    <message><source>Lowest non-key muscle, right</source><translation>最低非关键肌，右</translation></message>
    <message><source>Lowest non-key muscle, left</source><translation>最低非关键肌，左</translation></message>
    <message><source>Fill the empty cells as normal</source><translation>空格按正常填写</translation></message>
    <message><source>2 for sensation, 5 for motor power; only where nothing is entered</source><translation>感觉填 2，肌力填 5；仅限未填处</translation></message>
    <message><source>Classification</source><translation>分级</translation></message>
    <message><source>Right</source><translation>右</translation></message>
    <message><source>Left</source><translation>左</translation></message>
    <message><source>Motor</source><translation>运动</translation></message>
    <message><source>Touch</source><translation>轻触</translation></message>
    <message><source>Prick</source><translation>针刺</translation></message>
    <message><source>0 to %1, NT for not testable, * or ** for another condition; empty: not tested</source><translation>0 至 %1；NT 为无法检查；* 或 ** 为其他情况；空白：未测</translation></message>
    <message><source>%1: “%2” is no score of the worksheet</source><translation>%1：“%2”不是检查表的评分</translation></message>
    <message><source>Nothing is entered yet. What is not tested leaves the classification open.</source><translation>尚未录入。未测项使分级未定。</translation></message>
    <message><source>AIS: %1</source><translation>AIS：%1</translation></message>
    <message><source>Neurological level: %1</source><translation>神经平面：%1</translation></message>
    <message><source>Complete (C) or incomplete (I): %1</source><translation>完全 (C) 或不完全 (I)：%1</translation></message>
    <message><source>%1: sensory %2, motor %3; zone of partial preservation: sensory %4, motor %5</source><translation>%1：感觉 %2，运动 %3；部分保留区：感觉 %4，运动 %5</translation></message>
    <message><source>Totals: upper motor %1, lower motor %2, touch %3, prick %4</source><translation>总分：上肢运动 %1，下肢运动 %2，轻触 %3，针刺 %4</translation></message>
    <message><source>Take AIS %1 into the record</source><translation>将 AIS %1 写入病历</translation></message>
    <message><source>⚠ The record says AIS %1.</source><translation>⚠ 病历记为 AIS %1。</translation></message>
</context>
<context>
    <name>vertemark::app::ReadingDialog</name>
    <message><source>Cancel</source><translation>取消</translation></message>
    <message><source>Lesion marked</source><translation>已标注病灶</translation></message>
    <message><source>Somebody else changed this case</source><translation>他人更改了此病例</translation></message>
    <message><source>Two readings</source><translation>两次阅片</translation></message>
    <message><source>Nothing was overwritten. Your last changes are not stored: compare, note what you need, and go on with the stored case.</source><translation>未覆盖任何内容。您最后的更改未存储：请比较并记下所需，再以已存病例继续。</translation></message>
    <message><source>Tick the answers of the second reading that count in the consensus.</source><translation>勾选第二次阅片中计入共识的回答。</translation></message>
    <message><source>Level</source><translation>节段</translation></message>
    <message><source>Question</source><translation>问题</translation></message>
    <message><source>Answers of both</source><translation>双方回答</translation></message>
    <message><source>Patient</source><translation>患者</translation></message>
    <message><source>%1: %2 of %3 alike, κ %4</source><translation>%1：%3 项中 %2 项一致，κ %4</translation></message>
    <message><source>Go on with the stored case</source><translation>以已存病例继续</translation></message>
    <message><source>Store the consensus</source><translation>存储共识</translation></message>
</context>
<context>
    <name>vertemark::app::RecordDialog</name>
    <message><source>Clinical record</source><translation>临床病历</translation></message>
    <message><source>Pages of the record</source><translation>病历页</translation></message>
    <message><source>Patient and primary</source><translation>患者与原发灶</translation></message>
    <message><source>Status</source><translation>状态</translation></message>
    <message><source>Laboratory and systemic</source><translation>化验与全身</translation></message>
    <message><source>Check lists</source><translation>核对表</translation></message>
    <message><source>Operations and treatment</source><translation>手术与治疗</translation></message>
    <message><source>Follow-up</source><translation>随访</translation></message>
    <message><source>Close</source><translation>关闭</translation></message>
</context>
<context>
    <name>vertemark::app::RecordForm</name>
    <message><source>The case is open for reading only; nothing was changed.</source><translation>病例以只读方式打开；未作任何更改。</translation></message>
</context>
<context>
    <name>vertemark::app::RecordTable</name>
    <message><source>Add</source><translation>添加</translation></message>
    <message><source>Remove</source><translation>移除</translation></message>
    <message><source>Remove the selected entry (undo brings it back)</source><translation>移除所选条目（可撤销恢复）</translation></message>
    <message><source>Nothing is entered yet: “Add” or the Insert key makes an entry.</source><translation>尚无内容：“添加”或 Insert 键可新建一项。</translation></message>
</context>
<context>
    <name>vertemark::app::ScoreDialog</name>
    <message><source>What if: change answers here without storing them</source><translation>假设：在此更改回答而不存储</translation></message>
    <message><source>All scores and check lists</source><translation>全部评分与核对表</translation></message>
    <message><source>Scores, grades and check lists</source><translation>评分、分级与核对表</translation></message>
    <message><source>Lesion</source><translation>病灶</translation></message>
    <message><source>Lesion of %1</source><translation>%1 的病灶</translation></message>
    <message><source>Lesion without a level</source><translation>无节段的病灶</translation></message>
    <message><source>What if: %1. Stored: %2.</source><translation>假设：%1。已存：%2。</translation></message>
    <message><source>Close</source><translation>关闭</translation></message>
    <message><source>This score is of a lesion, and none is marked yet: press N over one in a view, or answer here under “What if”.</source><translation>此评分针对病灶，而尚未标记病灶：请在视图中的病灶上按 N，或在“假设”下于此处回答。</translation></message>
</context>
<context>
    <name>vertemark::app::ScorePanel</name>
    <message><source>All scores and check lists, with what-if ▸</source><translation>全部评分与核对表，可作假设 ▸</translation></message>
</context>
<context>
    <name>vertemark::app::SegmentBar</name>
    <message><source>Segment</source><translation>分割</translation></message>
    <message><source>What the segment measures</source><translation>分割的测量值</translation></message>
    <message><source> mm</source><translation> mm</translation></message>
    <message><source>Radius of the brush (- and +)</source><translation>画笔半径（- 和 +）</translation></message>
    <message><source>Ball: paint through neighbouring slices too (Shift+L)</source><translation>球形：同时涂绘相邻层 (Shift+L)</translation></message>
    <message><source>Ball-shaped brush</source><translation>球形画笔</translation></message>
    <message><source>Only</source><translation>仅限</translation></message>
    <message><source>Paint only voxels whose value lies in this range</source><translation>仅涂绘数值在此范围内的体素</translation></message>
    <message><source>Lowest value to paint</source><translation>涂绘的最低值</translation></message>
    <message><source>Highest value to paint</source><translation>涂绘的最高值</translation></message>
    <message><source>41 %</source><translation>41 %</translation></message>
    <message><source>50 %</source><translation>50 %</translation></message>
    <message><source>SUV ≥</source><translation>SUV ≥</translation></message>
    <message><source>Isocontour: a share of the maximum (EANM 2.0 names 41 % and 50 %), or a fixed SUV</source><translation>等值线：最大值的比例（EANM 2.0 列 41 % 与 50 %）或固定 SUV</translation></message>
    <message><source>Isocontour</source><translation>等值线</translation></message>
    <message><source>Fixed SUV of the isocontour</source><translation>等值线的固定 SUV</translation></message>
    <message><source>The segment that is painted on</source><translation>正在涂绘的分割</translation></message>
    <message><source>New, remove, fill between slices, islands, smooth, refine, margins, combine</source><translation>新建、移除、层间填充、小岛、平滑、贴合、边界、组合</translation></message>
    <message><source>Combine with</source><translation>组合</translation></message>
    <message><source>#%1 %2</source><translation>#%1 %2</translation></message>
    <message><source>Add it</source><translation>并入</translation></message>
    <message><source>Take it away</source><translation>减去</translation></message>
    <message><source>Keep what both have</source><translation>取交集</translation></message>
    <message><source>No other segment here</source><translation>此处没有其他分割</translation></message>
    <message><source>nothing painted</source><translation>未涂绘</translation></message>
    <message><source>%1 ml  %2 × %3 mm</source><translation>%1 ml  %2 × %3 mm</translation></message>
    <message><source>  %1 ± %2 HU</source><translation>  %1 ± %2 HU</translation></message>
    <message><source>  SUV max %1 peak %2 mean %3</source><translation>  SUV 最大 %1 峰值 %2 均值 %3</translation></message>
    <message><source>  %1 ± %2</source><translation>  %1 ± %2</translation></message>
    <message><source>Segment %1</source><translation>分割 %1</translation></message>
    <message><source>%1 %2</source><translation>%1 %2</translation></message>
    <message><source>New</source><translation>新建</translation></message>
    <message><source>No lesion</source><translation>无病灶</translation></message>
    <message><source>Select a lesion to paint</source><translation>选择要涂绘的病灶</translation></message>
</context>
<context>
    <name>vertemark::app::SpineNumbering</name>
    <message><source>%1 and %2 don't fit: %3 bodies between, %4 expected</source><translation>%1 与 %2 不符：其间 %3 个椎体，应为 %4 个</translation></message>
    <message><source>The other vertebrae could not be counted: name them by hand (%1)</source><translation>其余椎体无法计数：请手动命名（%1）</translation></message>
    <message><source>%1 levels proposed. Level relative: neither C2 nor the sacrum is in view. Enter accepts all, a drag corrects.</source><translation>已建议 %1 个椎体。节段为相对：视野内无 C2 和骶骨。回车全部采纳，拖动修正。</translation></message>
    <message><source>%1 levels proposed: Enter accepts all, a drag corrects.</source><translation>已建议 %1 个椎体：回车全部采纳，拖动修正。</translation></message>
    <message><source>This spine is numbered already: correct a label, and the others follow.</source><translation>此脊柱已编号：修正一个标签，其余随之更新。</translation></message>
    <message><source>No CT stack is shown to count in.</source><translation>未显示可供计数的 CT 序列。</translation></message>
    <message><source>The vertebrae can't be counted from the sacrum: name one by hand (%1)</source><translation>无法从骶骨计数椎体：请手动命名一个（%1）</translation></message>
    <message><source>%1 levels counted from the sacrum: Enter accepts all, V names one yourself.</source><translation>已从骶骨计数 %1 个椎体：回车全部采纳，按 V 自行命名。</translation></message>
    <message><source>All levels accepted.</source><translation>所有节段已采纳。</translation></message>
</context>
<context>
    <name>vertemark::app::SuvPanel</name>
    <message><source>Back to the header</source><translation>恢复文件头</translation></message>
    <message><source>SUV card</source><translation>SUV 卡</translation></message>
    <message><source>PET series</source><translation>PET 序列</translation></message>
    <message><source>YYYY-MM-DD hh:mm:ss</source><translation>YYYY-MM-DD hh:mm:ss</translation></message>
    <message><source>Drop every edited value of this study</source><translation>放弃此检查的所有编辑值</translation></message>
    <message><source>“%1” is no date and time such as 2025-01-31 10:20:00</source><translation>“%1”不是日期时间，例如 2025-01-31 10:20:00</translation></message>
    <message><source>There is no PET series here.</source><translation>此处没有 PET 序列。</translation></message>
    <message><source>SUVbw in g/ml: factor %1</source><translation>SUVbw（g/ml）：系数 %1</translation></message>
    <message><source> (each image has its own)</source><translation>（每幅图像各有系数）</translation></message>
    <message><source>stored · slope + intercept</source><translation>存储值 · 斜率 + 截距</translation></message>
    <message><source>No SUV: %1</source><translation>无 SUV：%1</translation></message>
    <message><source>Values are shown in the stored unit.</source><translation>数值按存储单位显示。</translation></message>
    <message><source>missing</source><translation>缺失</translation></message>
    <message><source>edited</source><translation>已编辑</translation></message>
    <message><source>derived</source><translation>推算</translation></message>
    <message><source>read</source><translation>读取</translation></message>
    <message><source>none: %1</source><translation>无：%1</translation></message>
    <message><source>Factors of the other kinds</source><translation>其他类型的系数</translation></message>
    <message><source>Edited by %1, %2</source><translation>由 %1 编辑，%2</translation></message>
    <message><source>edited by %1</source><translation>由 %1 编辑</translation></message>
    <message><source>The case can't be changed now: it is read-only. The header's numbers stay.</source><translation>病例为只读，现在不能更改。保留文件头数值。</translation></message>
    <message><source>That can't be the value of %1: it stays as it was</source><translation>%1 不可能是此值：保持原值</translation></message>
</context>
<context>
    <name>Filter</name>
    <message><source>voxels</source><translation>体素</translation></message>
    <message><source>Denoise, edges kept</source><translation>保边去噪</translation></message>
    <message><source>Denoise, median</source><translation>中值去噪</translation></message>
    <message><source>Correct coil shading (N4)</source><translation>校正线圈不均匀 (N4)</translation></message>
    <message><source>Resample to equal voxels</source><translation>重采样为等大体素</translation></message>
    <message><source>Match brightness to another series</source><translation>亮度匹配到另一序列</translation></message>
    <message><source>Edges (gradient)</source><translation>边缘（梯度）</translation></message>
    <message><source>Mask between two values</source><translation>两值之间的掩膜</translation></message>
    <message><source>Grow a region between two values</source><translation>两值之间区域生长</translation></message>
    <message><source>Grow a region like its start</source><translation>按起点相似生长</translation></message>
    <message><source>Refine a mask to the edges</source><translation>掩膜贴合边缘</translation></message>
    <message><source>Close, open, grow or shrink</source><translation>闭、开、膨胀或腐蚀</translation></message>
    <message><source>Distance to a mask</source><translation>到掩膜的距离</translation></message>
    <message><source>Smooths within tissues, not across their borders. Values stay in their unit.</source><translation>在组织内平滑，不跨越边界。数值单位不变。</translation></message>
    <message><source>Each voxel becomes the median of its surroundings. Values stay in their unit.</source><translation>每个体素取其邻域的中值。数值单位不变。</translation></message>
    <message><source>Takes the slow shading out of an MR. Not for CT or PET: it would falsify their values.</source><translation>去除 MR 的缓慢明暗变化。不用于 CT 或 PET：会歪曲其数值。</translation></message>
    <message><source>The same volume on a grid with equal steps along all axes; 0: the finest there is.</source><translation>同一体积置于各轴等距的网格上；0：取最细间距。</translation></message>
    <message><source>Stretches the values to follow another series. They lose their unit.</source><translation>拉伸数值以跟随另一序列。数值失去单位。</translation></message>
    <message><source>How steeply values change, per millimetre.</source><translation>数值每毫米变化的陡度。</translation></message>
    <message><source>A mask of all voxels whose value lies between the limits.</source><translation>数值在界限之间的全部体素组成的掩膜。</translation></message>
    <message><source>A mask of the voxels between the limits that hang together with the marked place.</source><translation>界限之间且与所标位置相连的体素组成的掩膜。</translation></message>
    <message><source>A mask that grows from the marked place over voxels of similar value.</source><translation>从所标位置向相近数值体素生长的掩膜。</translation></message>
    <message><source>Moves the border of a mask to the nearest edges of the picture and smooths it.</source><translation>把掩膜边界移到图像最近的边缘并平滑。</translation></message>
    <message><source>Fills small holes, removes specks, grows or shrinks: of a mask, or of the values.</source><translation>填小孔、去小点、膨胀或腐蚀：对掩膜或数值。</translation></message>
    <message><source>How far each voxel lies from the border of a mask, in mm; below 0 inside.</source><translation>每个体素到掩膜边界的距离（mm）；内部为负。</translation></message>
    <message><source>Iterations</source><translation>迭代次数</translation></message>
    <message><source>Conductance</source><translation>传导系数</translation></message>
    <message><source>Radius</source><translation>半径</translation></message>
    <message><source>Fit on every n-th voxel</source><translation>每隔 n 个体素拟合</translation></message>
    <message><source>Levels of the fit</source><translation>拟合层数</translation></message>
    <message><source>Voxel size</source><translation>体素大小</translation></message>
    <message><source>Between voxels</source><translation>体素间插值</translation></message>
    <message><source>Points to match</source><translation>匹配点数</translation></message>
    <message><source>Background</source><translation>背景</translation></message>
    <message><source>Smoothing</source><translation>平滑</translation></message>
    <message><source>From</source><translation>从</translation></message>
    <message><source>To</source><translation>到</translation></message>
    <message><source>Start</source><translation>起点</translation></message>
    <message><source>Neighbours</source><translation>邻域</translation></message>
    <message><source>Standard deviations</source><translation>标准差倍数</translation></message>
    <message><source>Start radius</source><translation>起点半径</translation></message>
    <message><source>Edge per mm</source><translation>每 mm 边缘强度</translation></message>
    <message><source>Expansion</source><translation>扩张</translation></message>
    <message><source>Smoothness</source><translation>光滑度</translation></message>
    <message><source>Pull of the edges</source><translation>边缘吸引</translation></message>
    <message><source>Operation</source><translation>操作</translation></message>
    <message><source>Linear</source><translation>线性</translation></message>
    <message><source>Cubic spline</source><translation>三次样条</translation></message>
    <message><source>Nearest voxel</source><translation>最近体素</translation></message>
    <message><source>Left out</source><translation>不计入</translation></message>
    <message><source>Included</source><translation>计入</translation></message>
    <message><source>Across faces (6)</source><translation>面相邻 (6)</translation></message>
    <message><source>All around (26)</source><translation>全相邻 (26)</translation></message>
    <message><source>Close: fill holes</source><translation>闭：填孔</translation></message>
    <message><source>Open: remove specks</source><translation>开：去小点</translation></message>
    <message><source>Grow</source><translation>膨胀</translation></message>
    <message><source>Shrink</source><translation>腐蚀</translation></message>
</context>
<context>
    <name>vertemark::app::FilterDialog</name>
    <message><source>Filter</source><translation>滤波</translation></message>
    <message><source>Series</source><translation>序列</translation></message>
    <message><source>Second series</source><translation>第二序列</translation></message>
    <message><source>The result becomes a new series, marked as derived. Nothing is changed.</source><translation>结果成为新序列，标为派生。原数据不变。</translation></message>
    <message><source>Run</source><translation>运行</translation></message>
    <message><source>Cancel</source><translation>取消</translation></message>
    <message><source>the crosshair: %1, %2, %3 mm</source><translation>十字线：%1, %2, %3 mm</translation></message>
    <message><source>no place marked</source><translation>未标位置</translation></message>
    <message><source>Mask</source><translation>掩膜</translation></message>
    <message><source>To match</source><translation>匹配目标</translation></message>
    <message><source>This patient has no volume that a filter could work on.</source><translation>此患者没有可供滤波的体积。</translation></message>
    <message><source>Mark where to start first: press H and click the place.</source><translation>请先标起点：按 H 并点击位置。</translation></message>
    <message><source>This needs a mask: make one with “%1” first.</source><translation>需要掩膜：请先用“%1”生成。</translation></message>
    <message><source>Choose a mask as the series: make one with “%1” first.</source><translation>请选掩膜作为序列：先用“%1”生成。</translation></message>
    <message><source>Only for MR: choose an MR series.</source><translation>仅用于 MR：请选 MR 序列。</translation></message>
</context>
<context>
    <name>vertemark::app::OverlayCheck</name>
    <message><source>Both series laid over each other</source><translation>两序列叠合</translation></message>
    <message><source>Wheel: scroll through the slices</source><translation>滚轮：翻层</translation></message>
    <message><source>Loading…</source><translation>载入中…</translation></message>
</context>
<context>
    <name>vertemark::app::RegistrationDialog</name>
    <message><source>Register two series</source><translation>配准两个序列</translation></message>
    <message><source>Fixed series</source><translation>固定序列</translation></message>
    <message><source>Moving series</source><translation>移动序列</translation></message>
    <message><source>Kind of transform</source><translation>变换类型</translation></message>
    <message><source>Where to begin</source><translation>起始位置</translation></message>
    <message><source>Rigid: turn and move</source><translation>刚性：旋转与平移</translation></message>
    <message><source>Affine: also stretch</source><translation>仿射：另含伸缩</translation></message>
    <message><source>Fixed</source><translation>固定</translation></message>
    <message><source>Moving</source><translation>移动</translation></message>
    <message><source>Transform</source><translation>变换</translation></message>
    <message><source>Begin from</source><translation>起始自</translation></message>
    <message><source>Register</source><translation>配准</translation></message>
    <message><source>To the left</source><translation>向左</translation></message>
    <message><source>To the back</source><translation>向后</translation></message>
    <message><source>To the head</source><translation>向头侧</translation></message>
    <message><source> mm</source><translation> mm</translation></message>
    <message><source>Move by hand</source><translation>手动移动</translation></message>
    <message><source>Accept</source><translation>采纳</translation></message>
    <message><source>Keep with the case: both series scroll together. Ctrl+Z takes it back.</source><translation>随病例保存：两序列同步滚动。Ctrl+Z 撤回。</translation></message>
    <message><source>Reject</source><translation>放弃</translation></message>
    <message><source>Plane</source><translation>平面</translation></message>
    <message><source>Sagittal</source><translation>矢状</translation></message>
    <message><source>Axial</source><translation>轴位</translation></message>
    <message><source>Coronal</source><translation>冠状</translation></message>
    <message><source>Way of showing both</source><translation>叠合显示方式</translation></message>
    <message><source>Blend</source><translation>混合</translation></message>
    <message><source>Chessboard</source><translation>棋盘</translation></message>
    <message><source>Share of the moving series</source><translation>移动序列所占比例</translation></message>
    <message><source>Left: the fixed series only. Right: the moving one only.</source><translation>左：仅固定序列。右：仅移动序列。</translation></message>
    <message><source>Both lie in one frame of reference already: they need no link.</source><translation>两者已在同一参考坐标系：无需关联。</translation></message>
    <message><source>Linked already. Registering again replaces the link.</source><translation>已关联。再次配准将替换关联。</translation></message>
    <message><source>The centres of both</source><translation>两者中心</translation></message>
    <message><source>What is bright in both</source><translation>两者的亮处</translation></message>
    <message><source>The scanner's coordinates</source><translation>扫描仪坐标</translation></message>
    <message><source>Registering… The status line shows how far it is.</source><translation>配准中…进度见状态栏。</translation></message>
    <message><source>Stopped.</source><translation>已停止。</translation></message>
    <message><source>All checks passed.</source><translation>全部检查通过。</translation></message>
    <message><source>Check it closely.</source><translation>请仔细核对。</translation></message>
    <message><source>Not to be used.</source><translation>不可使用。</translation></message>
    <message><source>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Mutual information %2 (before: %3)&lt;br&gt;Overlap %4 %&lt;br&gt;A second run ended %5 mm away&lt;br&gt;Turned by %6°, moved by %7 mm</source><translation>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;互信息 %2（之前：%3）&lt;br&gt;重叠 %4 %&lt;br&gt;第二次运行相差 %5 mm&lt;br&gt;旋转 %6°，移动 %7 mm</translation></message>
    <message><source>&lt;br&gt;Labels lie %1 mm apart</source><translation>&lt;br&gt;标签相距 %1 mm</translation></message>
    <message><source>The two series are linked; Ctrl+Z takes it back</source><translation>两序列已关联；Ctrl+Z 撤回</translation></message>
    <message numerus="yes"><source>%n labels in both</source><translation><numerusform>两者共有 %n 个标签</numerusform></translation></message>
    <message numerus="yes"><source>Carry %n labels over to the other series</source><translation><numerusform>将 %n 个标签传递到另一序列</numerusform></translation></message>
    <message numerus="yes"><source>The two series are linked and %n labels carried over; Ctrl+Z takes it back</source><translation><numerusform>两序列已关联并传递 %n 个标签；Ctrl+Z 撤回</numerusform></translation></message>
</context>
<context>
    <name>Cohort</name>
    <message><source>%1 % interval %2 to %3</source><translation>%1 % 区间 %2 至 %3</translation></message>
    <message><source>%1 is already “%2”; “%3” is not taken over.</source><translation>%1 已是“%2”；未采用“%3”。</translation></message>
    <message><source>%1 is reported as %2: that holds only if the pleural or peritoneal metastasis is not counted as an organ metastasis; counted, it is %3.</source><translation>%1 报告为 %2：仅当胸膜或腹膜转移不计为脏器转移时成立；计入则为 %3。</translation></message>
    <message><source>%1 is reported as %2; the definition gives %3.</source><translation>%1 报告为 %2；按定义为 %3。</translation></message>
    <message><source>%1 is said to be used; no value of it is reported for anybody.</source><translation>文中称使用了 %1；但未报告任何人的数值。</translation></message>
    <message><source>%1 is “%2” here and “%3” in an earlier row of the same patient; the earlier one counts.</source><translation>%1 在此为“%2”，而同一患者较前一行为“%3”；以前者为准。</translation></message>
    <message><source>%1 of %2</source><translation>%1 / %2</translation></message>
    <message><source>%1: %2 are reported; %3 of the %4 patients are.</source><translation>%1：报告 %2 例；%4 例患者中实为 %3 例。</translation></message>
    <message><source>%1: the %2 is reported as %3; the patients give %4.</source><translation>%1：%2报告为 %3；由各患者得 %4。</translation></message>
    <message><source>%1: the range is reported as %2–%3; the patients give %4–%5.</source><translation>%1：范围报告为 %2–%3；由各患者得 %4–%5。</translation></message>
    <message><source>%1: the reported range is that of %2; it may have been copied.</source><translation>%1：报告的范围与%2相同；可能为误抄。</translation></message>
    <message><source>ASIA</source><translation>ASIA</translation></message>
    <message><source>Able to walk</source><translation>能行走</translation></message>
    <message><source>Adjuvant treatment</source><translation>辅助治疗</translation></message>
    <message><source>Age</source><translation>年龄</translation></message>
    <message><source>Age (years)</source><translation>年龄（岁）</translation></message>
    <message><source>All patients</source><translation>全部患者</translation></message>
    <message><source>At risk</source><translation>风险人数</translation></message>
    <message><source>Bisphosphonate</source><translation>双膦酸盐</translation></message>
    <message><source>Blood loss (mL)</source><translation>失血量（mL）</translation></message>
    <message><source>Blood loss, open surgery (mL)</source><translation>失血量，开放手术（mL）</translation></message>
    <message><source>Blood loss, vertebroplasty (mL)</source><translation>失血量，椎体成形术（mL）</translation></message>
    <message><source>Bone lesion</source><translation>骨病灶类型</translation></message>
    <message><source>Cement alone, where SINS says unstable.</source><translation>仅用骨水泥，而 SINS 为不稳定。</translation></message>
    <message><source>Cervical</source><translation>颈椎</translation></message>
    <message><source>Chemotherapy</source><translation>化疗</translation></message>
    <message><source>Chemotherapy was given although KPS is below 60 and ECOG above 2: the stated rule is met by neither test.</source><translation>KPS 低于 60 且 ECOG 高于 2 却给予化疗：所述规则两项均不符合。</translation></message>
    <message><source>Complications</source><translation>并发症</translation></message>
    <message><source>Contradictions</source><translation>矛盾之处</translation></message>
    <message><source>Counts</source><translation>计数</translation></message>
    <message><source>Duration (months)</source><translation>持续时间（月）</translation></message>
    <message><source>Duration of symptoms (months)</source><translation>症状持续时间（月）</translation></message>
    <message><source>ECOG</source><translation>ECOG</translation></message>
    <message><source>En bloc resection, where Tokuhashi's band is “conservative or palliative surgery”.</source><translation>行整块切除，而 Tokuhashi 为“保守或姑息手术”。</translation></message>
    <message><source>En bloc resection, where Tomita's band is “palliative surgery”.</source><translation>行整块切除，而 Tomita 为“姑息手术”。</translation></message>
    <message><source>Frankel</source><translation>Frankel</translation></message>
    <message><source>Frankel grades improved</source><translation>Frankel 改善级数</translation></message>
    <message><source>Frankel is said to improve by %1–%2 grades: only %3 of %4 patients were below E and could improve, %5 of them (D) by one grade at most.</source><translation>文中称 Frankel 改善 %1–%2 级：%4 例患者中仅 %3 例低于 E 而可改善，其中 %5 例（D）至多改善一级。</translation></message>
    <message><source>Group</source><translation>组</translation></message>
    <message><source>Interval (months)</source><translation>间隔（月）</translation></message>
    <message><source>Interval to metastasis (months)</source><translation>至转移的间隔（月）</translation></message>
    <message><source>KPS</source><translation>KPS</translation></message>
    <message><source>Left out, because nobody says what ended the time: %1.</source><translation>因不知时间如何终止而略去：%1。</translation></message>
    <message><source>Local pain</source><translation>局部疼痛</translation></message>
    <message><source>Location</source><translation>部位</translation></message>
    <message><source>Log-rank χ² %1, %2 df, p %3</source><translation>Log-rank χ² %1，自由度 %2，p %3</translation></message>
    <message><source>Lumbar</source><translation>腰椎</translation></message>
    <message><source>Men</source><translation>男</translation></message>
    <message><source>Metastasis of organs or pleura</source><translation>脏器或胸膜转移</translation></message>
    <message><source>Months after the operation</source><translation>术后月数</translation></message>
    <message><source>No patient has a known time.</source><translation>没有患者有已知时间。</translation></message>
    <message><source>Noted in the source, not computed</source><translation>来源中注明，未计算</translation></message>
    <message><source>OS (months)</source><translation>OS（月）</translation></message>
    <message><source>One vertebra</source><translation>单个椎体</translation></message>
    <message><source>One vertebra and no metastasis elsewhere</source><translation>单个椎体且他处无转移</translation></message>
    <message><source>Open surgery</source><translation>开放手术</translation></message>
    <message><source>Open surgery, where Tomita's band is “supportive care”.</source><translation>行开放手术，而 Tomita 为“支持治疗”。</translation></message>
    <message><source>Operation</source><translation>手术</translation></message>
    <message><source>Other metastases</source><translation>其他转移</translation></message>
    <message><source>Outcome</source><translation>结局</translation></message>
    <message><source>Overall survival</source><translation>总生存</translation></message>
    <message><source>Overall survival (months)</source><translation>总生存（月）</translation></message>
    <message><source>PFS (months)</source><translation>PFS（月）</translation></message>
    <message><source>Pathology</source><translation>病理</translation></message>
    <message><source>Patient</source><translation>患者</translation></message>
    <message><source>Primary</source><translation>原发肿瘤</translation></message>
    <message><source>Progression-free survival</source><translation>无进展生存</translation></message>
    <message><source>Progression-free survival (months)</source><translation>无进展生存（月）</translation></message>
    <message><source>Radiotherapy</source><translation>放疗</translation></message>
    <message><source>SINS computed</source><translation>SINS（计算）</translation></message>
    <message><source>SINS potentially unstable</source><translation>SINS 潜在不稳定</translation></message>
    <message><source>SINS reported</source><translation>SINS（报告）</translation></message>
    <message><source>SINS stable</source><translation>SINS 稳定</translation></message>
    <message><source>SINS unstable</source><translation>SINS 不稳定</translation></message>
    <message><source>SINS, computed</source><translation>SINS，计算</translation></message>
    <message><source>SINS, reported</source><translation>SINS，报告</translation></message>
    <message><source>Sacral</source><translation>骶椎</translation></message>
    <message><source>Score against outcome</source><translation>评分与结局对照</translation></message>
    <message><source>Several stored cases have the patient ID %1; give name and birth date too.</source><translation>有多个已存病例的患者 ID 为 %1；请同时给出姓名和出生日期。</translation></message>
    <message><source>Sex</source><translation>性别</translation></message>
    <message><source>Skipped</source><translation>略过</translation></message>
    <message><source>Statistics: mean ± sample standard deviation (range)</source><translation>统计：均数 ± 样本标准差（范围）</translation></message>
    <message><source>Symptoms</source><translation>症状</translation></message>
    <message><source>Table 1. Patients</source><translation>表 1. 患者</translation></message>
    <message><source>Table 2. Lesions, scores and operations</source><translation>表 2. 病灶、评分与手术</translation></message>
    <message><source>The case of %1 could not be stored: %2</source><translation>%1 的病例无法保存：%2</translation></message>
    <message><source>The case of %1 is open for writing elsewhere (%2); nothing of it is changed.</source><translation>%1 的病例正在别处打开编辑（%2）；未作任何更改。</translation></message>
    <message><source>The file has no column called “%1”.</source><translation>文件中没有名为“%1”的列。</translation></message>
    <message><source>The row has %1 cells, the heading has %2; what is missing is unknown.</source><translation>该行有 %1 个单元格，标题行有 %2 个；缺少者视为未知。</translation></message>
    <message><source>The row has no patient ID; nothing of it is taken over.</source><translation>该行没有患者 ID；未采用其任何内容。</translation></message>
    <message><source>The source gives the time and not what ended it: counted as an event (%1).</source><translation>来源给出时间而未说明如何终止：计为事件（%1）。</translation></message>
    <message><source>The stated chemotherapy rule cannot be decided: one of its tests (KPS at least 60, ECOG at most 2) is met and the other is not.</source><translation>所述化疗规则无法判定：两项（KPS ≥ 60、ECOG ≤ 2）中一项符合、另一项不符合。</translation></message>
    <message><source>There is no field called “%1”.</source><translation>没有名为“%1”的字段。</translation></message>
    <message><source>Thoracic</source><translation>胸椎</translation></message>
    <message><source>Tokuhashi computed</source><translation>Tokuhashi（计算）</translation></message>
    <message><source>Tokuhashi reported</source><translation>Tokuhashi（报告）</translation></message>
    <message><source>Tokuhashi's band predicts 6 months or more; death came after %1 months.</source><translation>Tokuhashi 预测 6 个月及以上；实际 %1 个月后死亡。</translation></message>
    <message><source>Tokuhashi's band predicts less than 6 months; %1 months are recorded without progression or death.</source><translation>Tokuhashi 预测不足 6 个月；记录显示 %1 个月无进展或死亡。</translation></message>
    <message><source>Tokuhashi, computed</source><translation>Tokuhashi，计算</translation></message>
    <message><source>Tokuhashi, reported</source><translation>Tokuhashi，报告</translation></message>
    <message><source>Tomita computed</source><translation>Tomita（计算）</translation></message>
    <message><source>Tomita reported</source><translation>Tomita（报告）</translation></message>
    <message><source>Tomita, computed</source><translation>Tomita，计算</translation></message>
    <message><source>Tomita, reported</source><translation>Tomita，报告</translation></message>
    <message><source>Two columns are mapped to %1; the first one counts.</source><translation>有两列对应 %1；以第一列为准。</translation></message>
    <message><source>VAS</source><translation>VAS</translation></message>
    <message><source>VAS pain</source><translation>VAS 疼痛</translation></message>
    <message><source>Vertebrae with metastasis</source><translation>有转移的椎体数</translation></message>
    <message><source>Vertebroplasty</source><translation>椎体成形术</translation></message>
    <message><source>Women</source><translation>女</translation></message>
    <message><source>bone (%1)</source><translation>骨（%1）</translation></message>
    <message><source>computed</source><translation>计算</translation></message>
    <message><source>known in %1 of %2</source><translation>已知 %1 / %2</translation></message>
    <message><source>mean</source><translation>均数</translation></message>
    <message><source>median %1 months</source><translation>中位 %1 个月</translation></message>
    <message><source>median not reached</source><translation>未达中位</translation></message>
    <message><source>no date of operation</source><translation>无手术日期</translation></message>
    <message><source>no date of progression, death or last contact</source><translation>无进展、死亡或末次联系日期</translation></message>
    <message><source>no single values are given</source><translation>未给出个体数值</translation></message>
    <message><source>none</source><translation>无</translation></message>
    <message><source>not known</source><translation>不详</translation></message>
    <message><source>not reached</source><translation>未达到</translation></message>
    <message><source>pleura or peritoneum</source><translation>胸膜或腹膜</translation></message>
    <message><source>reported</source><translation>报告</translation></message>
    <message><source>standard deviation</source><translation>标准差</translation></message>
    <message><source>the dates are known too roughly for a time in months</source><translation>日期过于粗略，无法得出月数</translation></message>
    <message><source>the end lies before the operation</source><translation>终点早于手术</translation></message>
    <message><source>“%1” is no value of %2: %3</source><translation>“%1”不是%2的有效值：%3</translation></message>
</context>
<context>
    <name>Suv</name>
    <message><source>Actual Frame Duration %1 is missing, which images without decay correction need.</source><translation>缺少 Actual Frame Duration %1，未作衰减校正的图像需要它。</translation></message>
    <message><source>Corrected Image %1 doesn't say ATTN: the images are not corrected for attenuation.</source><translation>Corrected Image %1 未含 ATTN：图像未作衰减（吸收）校正。</translation></message>
    <message><source>Corrected Image %1 doesn't say DECY: the images are not corrected for decay.</source><translation>Corrected Image %1 未含 DECY：图像未作衰变校正。</translation></message>
    <message><source>Corrections</source><translation>校正</translation></message>
    <message><source>Decay Correction %1 differs from image to image.</source><translation>各图像的 Decay Correction %1 不同。</translation></message>
    <message><source>Decay Correction %1 is missing, so the dose to divide by is unknown.</source><translation>缺少 Decay Correction %1，因此不知应除以何剂量。</translation></message>
    <message><source>Decay Correction %1 is none of START, ADMIN, NONE.</source><translation>Decay Correction %1 不是 START、ADMIN、NONE 之一。</translation></message>
    <message><source>Decay correction</source><translation>衰变校正</translation></message>
    <message><source>Dose left at reference</source><translation>参考时刻剩余剂量</translation></message>
    <message><source>Half-life</source><translation>半衰期</translation></message>
    <message><source>Height</source><translation>身高</translation></message>
    <message><source>Injected dose</source><translation>注射剂量</translation></message>
    <message><source>Injection</source><translation>注射</translation></message>
    <message><source>Injection to reference</source><translation>注射至参考时刻</translation></message>
    <message><source>Patient's Sex %1 is missing. Enter it, or read SUVbw.</source><translation>缺少 Patient's Sex %1。请录入，或读取 SUVbw。</translation></message>
    <message><source>Patient's Sex %1 is none of M, F, O. Enter it, or read SUVbw.</source><translation>Patient's Sex %1 不是 M、F、O 之一。请录入，或读取 SUVbw。</translation></message>
    <message><source>Patient's Size %1 is missing. Enter the height, or read SUVbw.</source><translation>缺少 Patient's Size %1。请录入身高，或读取 SUVbw。</translation></message>
    <message><source>Patient's Size %1 is none a patient has. Enter the height.</source><translation>Patient's Size %1 不是患者可能的身高。请录入身高。</translation></message>
    <message><source>Patient's Weight %1 differs from image to image. Enter it.</source><translation>各图像的 Patient's Weight %1 不同。请录入。</translation></message>
    <message><source>Patient's Weight %1 is missing. Enter it, or read the stored unit.</source><translation>缺少 Patient's Weight %1。请录入，或读取存储单位。</translation></message>
    <message><source>Patient's Weight %1 is none a patient has. Enter it, or read the stored unit.</source><translation>Patient's Weight %1 不是患者可能的体重。请录入，或读取存储单位。</translation></message>
    <message><source>Philips SUV factor</source><translation>Philips SUV 因子</translation></message>
    <message><source>Philips activity factor</source><translation>Philips 活度因子</translation></message>
    <message><source>Radionuclide Half Life %1 is missing. Enter it, or read the stored unit.</source><translation>缺少 Radionuclide Half Life %1。请录入，或读取存储单位。</translation></message>
    <message><source>Radionuclide Total Dose %1 differs from image to image. Enter it.</source><translation>各图像的 Radionuclide Total Dose %1 不同。请录入。</translation></message>
    <message><source>Radionuclide Total Dose %1 is missing. Enter it, or read the stored unit.</source><translation>缺少 Radionuclide Total Dose %1。请录入，或读取存储单位。</translation></message>
    <message><source>Radionuclide Total Dose %1 is none a patient is given. Enter it.</source><translation>Radionuclide Total Dose %1 不是患者可能的剂量。请录入。</translation></message>
    <message><source>Reference time</source><translation>参考时刻</translation></message>
    <message><source>SUV Type %1 differs from image to image.</source><translation>各图像的 SUV Type %1 不同。</translation></message>
    <message><source>SUV Type %1 is unknown.</source><translation>SUV Type %1 未知。</translation></message>
    <message><source>SUV type</source><translation>SUV 类型</translation></message>
    <message><source>Sex</source><translation>性别</translation></message>
    <message><source>Units</source><translation>单位</translation></message>
    <message><source>Units %1 are missing, so nobody knows what the pixels count.</source><translation>缺少 Units %1，因此不知像素的含义。</translation></message>
    <message><source>Units %1 are none that an SUV can be computed from (BQML, CNTS of Philips, GML, CM2ML).</source><translation>Units %1 不是可计算 SUV 的单位（BQML、Philips 的 CNTS、GML、CM2ML）。</translation></message>
    <message><source>Units %1 differ from image to image.</source><translation>各图像的 Units %1 不同。</translation></message>
    <message><source>Weight</source><translation>体重</translation></message>
    <message><source>neither Series Date nor Acquisition Date %1 is known, so the decay is not.</source><translation>Series Date 和 Acquisition Date %1 均不知，因此不知衰变。</translation></message>
    <message><source>neither Series Time nor Acquisition Time %1 is known, so the decay is not.</source><translation>Series Time 和 Acquisition Time %1 均不知，因此不知衰变。</translation></message>
    <message><source>slices that decay apart (Decay Correction %1) were resampled.</source><translation>衰变各异的层面（Decay Correction %1）已被重采样。</translation></message>
    <message><source>the formula gives no mass for this weight and Patient's Size %1.</source><translation>该公式对此体重和 Patient's Size %1 得不出质量。</translation></message>
    <message><source>the frames of one file decay apart (Decay Correction %1), which is not handled.</source><translation>同一文件的各帧衰变各异（Decay Correction %1），未作处理。</translation></message>
    <message><source>the pixels are counts and the factor to activity %1 is missing.</source><translation>像素为计数，而缺少换算为活度的因子 %1。</translation></message>
    <message><source>the start of the radiopharmaceutical %1 is missing. Enter it, or read the stored unit.</source><translation>缺少放射性药物起始时间 %1。请录入，或读取存储单位。</translation></message>
    <message><source>the start of the radiopharmaceutical %1 is no time. Enter it.</source><translation>放射性药物起始时间 %1 不是时间。请录入。</translation></message>
    <message><source>the start of the radiopharmaceutical %1 lies after the scan. Correct it.</source><translation>放射性药物起始时间 %1 晚于扫描。请更正。</translation></message>
    <message><source>the start of the radiopharmaceutical %1 lies more than 20 half-lives before the scan. Correct it.</source><translation>放射性药物起始时间 %1 早于扫描 20 个半衰期以上。请更正。</translation></message>
    <message><source>this is no PET image %1.</source><translation>这不是 PET 图像 %1。</translation></message>
</context>
</TS>
